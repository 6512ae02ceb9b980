package org.restride.catalog.exercise;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The published exercises. */
@ApplicationScoped
public class Exercises implements PanacheRepositoryBase<ExerciseRevision, ExerciseRevisionId> {

    private static final String IS_CURRENT = """
            revision.id.revision = (
                select max(other.id.revision) from ExerciseRevision other where other.id.code = revision.id.code)
            """;

    /** Current revisions in the order of their codes, beginning after {@code code}. */
    List<ExerciseRevision> currentAfter(String code, int limit) {
        return find(
                        "from ExerciseRevision revision where revision.id.code > ?1 and " + IS_CURRENT
                                + " order by revision.id.code",
                        code)
                .page(Page.ofSize(limit))
                .list();
    }

    Optional<ExerciseRevision> findCurrent(String code) {
        return find("from ExerciseRevision revision where revision.id.code = ?1 and " + IS_CURRENT, code)
                .firstResultOptional();
    }

    /** Exactly these revisions, in the order of their codes. */
    public List<ExerciseRevision> findRevisions(Collection<ExerciseRevisionId> ids) {
        return list("from ExerciseRevision revision where revision.id in ?1 order by revision.id.code", ids);
    }
}
