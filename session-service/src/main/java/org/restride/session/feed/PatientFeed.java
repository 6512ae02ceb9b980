package org.restride.session.feed;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.restride.kit.web.Cursor;

/** What changed about a patient since an app asked last. */
@ApplicationScoped
public class PatientFeed {

    private final List<ChangeSource> sources;
    private final EntityManager database;

    PatientFeed(@All List<ChangeSource> sources, EntityManager database) {
        this.sources = sources;
        this.database = database;
    }

    /**
     * @param token to ask with the next time; opaque
     * @param more whether there is more to ask for at once
     * @param reset whether the token was of another life of the database, so that everything is told again
     */
    public record Changes(List<Change> changes, String token, boolean more, boolean reset) {}

    /**
     * @param token of the answer before; null for everything
     * @throws org.restride.kit.problem.InvalidRequest if the token is none of ours
     */
    @Transactional
    public Changes since(UUID patientId, String token, int limit) {
        long asked =
                Cursor.parse(token, 1).map(key -> Cursor.longNumber(key.get(0))).orElse(0L);
        long last = last(patientId);
        boolean reset = asked > last;
        long after = reset ? 0 : asked;
        List<Change> found = sources.stream()
                .flatMap(source -> source.changes(patientId, after, last, limit + 1).stream())
                .sorted(Comparator.comparingLong(Change::number))
                .toList();
        boolean more = found.size() > limit;
        List<Change> shown = more ? found.subList(0, limit) : found;
        long seen = more ? shown.get(limit - 1).number() : last;
        return new Changes(shown, Cursor.of(List.of(Long.toString(seen))), more, reset);
    }

    private long last(UUID patientId) {
        return (Long) database.createNativeQuery(
                        "select coalesce((select last from patient_feed where patient_id = :patientId), 0)", Long.class)
                .setParameter("patientId", patientId)
                .getSingleResult();
    }
}
