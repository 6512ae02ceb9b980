package org.restride.session.feed;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.restride.kit.problem.InvalidRequest;
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
     * How far an app has come.
     *
     * @param feedId of the patient's feed; another one begins when the database is brought back from a backup
     */
    public record Position(UUID feedId, long number) {

        private static final Position BEGIN = new Position(new UUID(0, 0), 0);

        /**
         * @param token of an earlier answer; null for the beginning
         * @throws InvalidRequest if the token is none of ours
         */
        public static Position of(String token, String field) {
            try {
                return Cursor.parse(token, 2)
                        .map(key -> new Position(Cursor.uuid(key.get(0)), Cursor.longNumber(key.get(1))))
                        .orElse(BEGIN);
            } catch (InvalidRequest e) {
                throw new InvalidRequest(field, "is not a token of an earlier answer");
            }
        }

        private String token() {
            return Cursor.of(List.of(feedId.toString(), Long.toString(number)));
        }
    }

    /**
     * @param token to ask with the next time; opaque
     * @param more whether there is more to ask for at once
     * @param reset whether the token was of another feed, so that everything is told again
     */
    public record Changes(List<Change> changes, String token, boolean more, boolean reset) {}

    @Transactional
    public Changes since(UUID patientId, Position asked, int limit) {
        Position newest = newest(patientId);
        boolean reset =
                asked.number() > 0 && (!asked.feedId().equals(newest.feedId()) || asked.number() > newest.number());
        long after = reset ? 0 : asked.number();
        long last = newest.number();
        List<Change> found = sources.stream()
                .flatMap(source -> source.changes(patientId, after, last, limit + 1).stream())
                .sorted(Comparator.comparingLong(Change::number))
                .toList();
        boolean more = found.size() > limit;
        List<Change> shown = more ? found.subList(0, limit) : found;
        long seen = more ? shown.get(limit - 1).number() : last;
        return new Changes(shown, new Position(newest.feedId(), seen).token(), more, reset);
    }

    /** Makes others who change something of this patient wait until the caller's transaction is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID patientId) {
        database.createNativeQuery("select last from patient_feed where patient_id = :patientId for update")
                .setParameter("patientId", patientId)
                .getResultList();
    }

    @SuppressWarnings("unchecked") // a native query of several columns
    private Position newest(UUID patientId) {
        List<Object[]> rows = database.createNativeQuery(
                        "select feed_id, last from patient_feed where patient_id = :patientId")
                .setParameter("patientId", patientId)
                .getResultList();
        return rows.isEmpty() ? Position.BEGIN : new Position((UUID) rows.get(0)[0], (Long) rows.get(0)[1]);
    }
}
