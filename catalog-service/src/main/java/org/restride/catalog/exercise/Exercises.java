package org.restride.catalog.exercise;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
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
    private static final String IS_OFFERED = """
            not exists (from ExerciseRetirement retirement where retirement.code = revision.id.code)
            """;

    /** The newest revision, also of an exercise that is retired. */
    public Optional<ExerciseRevision> findCurrent(String code) {
        return find("from ExerciseRevision revision where revision.id.code = ?1 and " + IS_CURRENT, code)
                .firstResultOptional();
    }

    /** The newest revision of every exercise that is not retired, in the order of their codes. */
    public List<ExerciseRevision> listOffered() {
        return list("from ExerciseRevision revision where " + IS_OFFERED + " and " + IS_CURRENT
                + " order by revision.id.code");
    }

    /** Exactly these revisions, in the order of their codes. */
    public List<ExerciseRevision> findRevisions(Collection<ExerciseRevisionId> ids) {
        return list("from ExerciseRevision revision where revision.id in ?1 order by revision.id.code", ids);
    }

    /** Newest revision of each of these that is offered; one that is unknown or retired is left out. */
    public List<ExerciseRevisionId> findOffered(Collection<String> codes) {
        return getEntityManager()
                .createQuery(
                        "select revision.id from ExerciseRevision revision where revision.id.code in :codes and "
                                + IS_OFFERED + " and " + IS_CURRENT + " order by revision.id.code",
                        ExerciseRevisionId.class)
                .setParameter("codes", codes)
                .getResultList();
    }

    /** Empty while the exercise is offered. */
    public Optional<ExerciseRetirement> findRetirement(String code) {
        return Optional.ofNullable(getEntityManager().find(ExerciseRetirement.class, code));
    }
}
