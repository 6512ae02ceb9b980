package org.restride.catalog.authoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is being written. */
@ApplicationScoped
class Drafts implements PanacheRepositoryBase<Draft, UUID> {

    /** @throws DraftNotFound if there is none */
    Draft get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new DraftNotFound(id));
    }

    /** Locked until the transaction ends, so that two changes come one after the other. */
    Optional<Draft> lock(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Stores a new draft; false when the id is taken, also by a transaction that is just being committed. */
    boolean insertIfAbsent(Draft draft) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into draft
                                    (id, kind, code, based_on, content, revision, state, authors, changed_at)
                                values (:id, :kind, :code, :basedOn, cast(:content as jsonb), :revision, :state,
                                    array[cast(:author as text)], :changedAt)
                                on conflict (id) do nothing""")
                        .setParameter("id", draft.id)
                        .setParameter("kind", draft.kind.name())
                        .setParameter("code", draft.code)
                        .setParameter("basedOn", draft.basedOn)
                        .setParameter("content", draft.content.toString())
                        .setParameter("revision", draft.revision)
                        .setParameter("state", draft.state.name())
                        .setParameter("author", draft.author())
                        .setParameter("changedAt", draft.changedAt)
                        .executeUpdate()
                == 1;
    }

    /**
     * Newest first.
     *
     * @param state all when null
     * @param before changed before this, or then with a smaller id; null for the first page
     */
    List<Draft> newest(Draft.State state, Position before, int limit) {
        var from = before == null ? Position.END : before;
        return find("""
                        from Draft draft where (?1 is null or draft.state = ?1)
                            and (draft.changedAt < ?2 or draft.changedAt = ?2 and draft.id < ?3)
                        order by draft.changedAt desc, draft.id desc""", state, from.changedAt, from.id)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Where a page of drafts ends. */
    record Position(Instant changedAt, UUID id) {
        static final Position END = new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));
    }
}
