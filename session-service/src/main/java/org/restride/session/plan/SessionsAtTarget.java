package org.restride.session.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.restride.events.AtTarget;
import org.restride.events.PrescribedDose;
import org.restride.events.SessionCompleted.PerformedSet;
import org.restride.events.SessionCompleted.Side;
import org.restride.session.record.RecordKind;

/** In how many of a patient's sessions, as they stand now, exercises were done at the target of their day. */
@ApplicationScoped
class SessionsAtTarget {

    private static final String CURRENT_SESSIONS = """
            select record.content, record.prescribed from PatientRecord record
            where record.key.patientId = :patientId and record.key.kind = :kind
              and record.voided = false and record.prescribed is not null
              and not exists (select 1 from PatientRecord newer
                              where newer.key.patientId = record.key.patientId and newer.key.kind = record.key.kind
                                and newer.key.recordId = record.key.recordId
                                and newer.key.revision > record.key.revision)
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    SessionsAtTarget(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @return nothing for an exercise that never was; one done beyond the plan has no target */
    Map<String, Integer> count(UUID patientId, Set<String> exerciseCodes) {
        Map<String, Integer> counts = new HashMap<>();
        if (exerciseCodes.isEmpty()) {
            return counts;
        }
        database.createQuery(CURRENT_SESSIONS, Object[].class)
                .setParameter("patientId", patientId)
                .setParameter("kind", RecordKind.SESSION)
                .getResultStream()
                .forEach(session -> each(tree(session[1]).path("exercises"))
                        .filter(planned -> exerciseCodes.contains(code(planned)))
                        .filter(planned -> AtTarget.reached(dose(planned), performed(tree(session[0]), code(planned))))
                        .forEach(planned -> counts.merge(code(planned), 1, Integer::sum)));
        return counts;
    }

    private JsonNode tree(Object stored) {
        try {
            return json.readTree((String) stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A session is stored unreadably", e);
        }
    }

    private PrescribedDose dose(JsonNode planned) {
        try {
            return json.treeToValue(planned.path("dose"), PrescribedDose.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a session was to be is stored unreadably", e);
        }
    }

    private static List<PerformedSet> performed(JsonNode content, String exerciseCode) {
        return each(content.path("exercises"))
                .filter(exercise -> exerciseCode.equals(code(exercise)))
                .flatMap(exercise -> each(exercise.path("performed")))
                .map(set -> PerformedSet.counted(
                        set.hasNonNull("side") ? Side.valueOf(set.path("side").asText()) : null,
                        number(set, "reps"),
                        number(set, "holdSeconds"),
                        number(set, "durationSeconds")))
                .toList();
    }

    private static Integer number(JsonNode set, String field) {
        return set.hasNonNull(field) ? Integer.valueOf(set.path(field).asInt()) : null;
    }

    private static String code(JsonNode exercise) {
        return exercise.path("exerciseCode").asText();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
