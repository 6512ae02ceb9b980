package org.restride.analytics.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.pain.Reading;
import org.restride.analytics.pain.ReadingSource;
import org.restride.events.DistalLocation;

/** A {@link DaySummary} as it is stored; the names are those of the columns. */
record SummaryRow(
        UUID patient_id,
        LocalDate local_day,
        Integer leg_0_to_10,
        String leg_source,
        Integer leg_recalled,
        String leg_fact,
        Integer back_0_to_10,
        String back_source,
        Integer back_recalled,
        String back_fact,
        String most_distal,
        String most_distal_fact,
        List<Double> session_doses,
        int sessions_recorded,
        int pain_scores_recorded,
        Responses responses) {

    /** In a row of the release before, until its patient is evaluated. */
    private static final String NOT_SAID = "not said";

    /** In the order of the components. */
    static final String COLUMNS = """
            patient_id, local_day, leg_0_to_10, leg_source, leg_recalled, leg_fact,
            back_0_to_10, back_source, back_recalled, back_fact, most_distal, most_distal_fact,
            session_doses, sessions_recorded, pain_scores_recorded, responses""";

    static SummaryRow of(UUID patientId, DaySummary day) {
        return new SummaryRow(
                patientId,
                day.day(),
                day.leg().score0To10(),
                name(day.leg().source()),
                day.leg().recalled0To10(),
                day.leg().factId(),
                day.back().score0To10(),
                name(day.back().source()),
                day.back().recalled0To10(),
                day.back().factId(),
                name(day.mostDistal()),
                day.mostDistalFactId(),
                day.sessionDoses(),
                day.sessionsRecorded(),
                day.painScoresRecorded(),
                day.responses());
    }

    static SummaryRow read(ResultSet row, ObjectMapper json) throws SQLException, JsonProcessingException {
        return new SummaryRow(
                row.getObject(1, UUID.class),
                row.getObject(2, LocalDate.class),
                row.getObject(3, Integer.class),
                row.getString(4),
                row.getObject(5, Integer.class),
                row.getString(6),
                row.getObject(7, Integer.class),
                row.getString(8),
                row.getObject(9, Integer.class),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                Arrays.asList((Double[]) row.getArray(13).getArray()),
                row.getInt(14),
                row.getInt(15),
                json.readValue(row.getString(16), Responses.class));
    }

    DaySummary asDay() {
        return new DaySummary(
                local_day,
                reading(leg_0_to_10, leg_source, leg_recalled, leg_fact),
                reading(back_0_to_10, back_source, back_recalled, back_fact),
                most_distal == null ? null : DistalLocation.valueOf(most_distal),
                most_distal != null && most_distal_fact == null ? NOT_SAID : most_distal_fact,
                session_doses,
                sessions_recorded,
                pain_scores_recorded,
                responses);
    }

    private static Reading reading(Integer score, String source, Integer recalled, String factId) {
        boolean hasFact = score != null || recalled != null;
        return new Reading(
                score,
                source == null ? null : ReadingSource.valueOf(source),
                recalled,
                hasFact && factId == null ? NOT_SAID : factId);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
