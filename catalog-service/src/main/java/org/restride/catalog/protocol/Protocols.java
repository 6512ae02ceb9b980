package org.restride.catalog.protocol;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The published protocols. */
@ApplicationScoped
class Protocols implements PanacheRepositoryBase<ProtocolVersion, ProtocolVersionId> {

    private static final String IS_CURRENT = """
            protocol.sequence = (
                select max(other.sequence) from ProtocolVersion other where other.id.code = protocol.id.code)
            """;

    /** Current versions in the order of their codes, beginning after {@code code}. */
    List<ProtocolVersion> currentAfter(String code, int limit) {
        return find(
                        "from ProtocolVersion protocol where protocol.id.code > ?1 and " + IS_CURRENT
                                + " order by protocol.id.code",
                        code)
                .page(Page.ofSize(limit))
                .list();
    }

    Optional<ProtocolVersion> findCurrent(String code) {
        return find("from ProtocolVersion protocol where protocol.id.code = ?1 and " + IS_CURRENT, code)
                .firstResultOptional();
    }

    /** @throws ProtocolNotFound if there is no such version */
    ProtocolVersion get(ProtocolVersionId id) {
        return findByIdOptional(id).orElseThrow(() -> new ProtocolNotFound(id));
    }

    /** The current version of every protocol, in the order of their codes. */
    List<ProtocolVersion> listCurrent() {
        return list("from ProtocolVersion protocol where " + IS_CURRENT + " order by protocol.id.code");
    }

    /**
     * Versions not yet announced in this form, oldest first, locked until the transaction ends. An instance that waited for another
     * one's lock finds what that one announced gone from the result.
     */
    List<ProtocolVersion> lockUnannounced(int form) {
        return find(
                        "from ProtocolVersion protocol where protocol.announcedForm < ?1"
                                + " order by protocol.publishedAt, protocol.sequence",
                        form)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** By code and version. */
    Optional<ProtocolVersion> first() {
        return find("order by id.code, id.version").page(Page.ofSize(1)).firstResultOptional();
    }

    /** The next one by code and version. */
    Optional<ProtocolVersion> after(ProtocolVersionId id) {
        return find(
                        "id.code > ?1 or (id.code = ?1 and id.version > ?2) order by id.code, id.version",
                        id.code(),
                        id.version())
                .page(Page.ofSize(1))
                .firstResultOptional();
    }
}
