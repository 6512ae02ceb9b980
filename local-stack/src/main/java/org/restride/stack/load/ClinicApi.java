package org.restride.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.restride.stack.demo.DemoPatient;
import org.restride.stack.demo.DemoPractice;
import org.restride.stack.demo.Fact.AroundSession;
import org.restride.stack.demo.Fact.LegAndBack;
import org.restride.stack.demo.Fact.PainScored;
import org.restride.stack.demo.Fact.PlanSet;
import org.restride.stack.demo.Fact.Screened;
import org.restride.stack.demo.Fact.SessionDone;
import org.restride.stack.identity.DemoUsers;
import org.restride.stack.identity.FreshTokens;
import org.restride.stack.part.StackFailure;

/** The public API as the demo uses it: every path and every payload is here, and who may send it. */
final class ClinicApi {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String INGESTED = "restride_ingest_events_total";

    /** Java leaves out seconds that are zero; the standard does not. */
    private static final DateTimeFormatter RFC_3339 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private final Addresses addresses;
    private final FreshTokens tokens;
    private final JsonHttp admin;
    private final JsonHttp importer;
    private final JsonHttp clinician;
    private final JsonHttp operator;
    private List<String> warningSymptoms;

    ClinicApi(Addresses addresses) {
        this.addresses = addresses;
        var client = JsonHttp.client();
        this.tokens = new FreshTokens(addresses.tokens(), Clock.systemUTC());
        this.admin = new JsonHttp(client, () -> tokens.of(DemoUsers.ADELE));
        this.importer = new JsonHttp(client, () -> tokens.of(DemoUsers.IMRE));
        this.clinician = new JsonHttp(client, () -> tokens.of(DemoUsers.CARLA));
        this.operator = new JsonHttp(client, () -> tokens.of(DemoUsers.OSCAR));
    }

    /** Names and functions become what they are here, whatever was made of them by hand. */
    void open(DemoPractice practice) {
        String url = "%s/v1/clinics/%s".formatted(addresses.sessions(), practice.id());
        accepted(admin.put(url, JSON.objectNode().put("name", practice.name()), null), "clinic", practice.id());
        practice.members().forEach((user, function) -> {
            var body = JSON.objectNode().put("displayName", user.name());
            body.putArray("functions").add(function);
            Answer answer = admin.put(url + "/members/" + tokens.subjectOf(user), body, null);
            accepted(answer, "member %s of clinic".formatted(user.subject()), practice.id());
        });
    }

    /** Unless somebody has said something else by hand. */
    void tellByMail(DemoPractice practice) {
        String url = "%s/v1/clinics/%s/alert-settings".formatted(addresses.analytics(), practice.id());
        var body = JSON.objectNode();
        body.putObject("first").put("email", "reception@demo-clinic.example");
        body.putObject("second").put("email", "on-call@demo-clinic.example");
        Answer answer = admin.put(url, body, null);
        if (answer.status() != 409) {
            accepted(answer, "alert settings of clinic", practice.id());
        }
    }

    /** A patient changed by hand since the last load stays as it was changed. */
    void register(DemoPatient patient) {
        var body = JSON.objectNode()
                .put("displayName", patient.name())
                .put("zone", patient.zone().getId())
                .put("clinicId", DemoPractice.OWN.id().toString());
        Answer answer = importer.put(patientUrl(patient.id()), body, null);
        if (answer.status() != 409) {
            entrust(patient, accepted(answer, "patient", patient.id()));
        }
    }

    /** To the clinician, unless somebody cares for the patient already. */
    private void entrust(DemoPatient patient, Answer registered) {
        String url = patientUrl(patient.id()) + "/care-team";
        if (registered.created() || importer.get(url).body().path("members").isEmpty()) {
            var body = JSON.objectNode();
            body.putArray("members").add(tokens.subjectOf(DemoUsers.CARLA));
            accepted(importer.put(url, body, registered.revision()), "care team of patient", patient.id());
        }
    }

    /** All revisions there are, the oldest first; none for a patient without a plan. */
    List<Plan> plans(UUID patientId) {
        Answer answer = importer.get(patientUrl(patientId) + "/plan/revisions");
        if (answer.status() == 404) {
            return List.of();
        }
        return children(accepted(answer, "plans of patient", patientId).body().path("items"))
                .map(ClinicApi::plan)
                .sorted((one, other) -> Integer.compare(one.revision(), other.revision()))
                .toList();
    }

    Plan setPlan(DemoPatient patient, PlanSet plan) {
        ObjectNode body = JSON.objectNode()
                .put("planId", plan.planId().toString())
                .put("stageCode", plan.stageCode())
                .put("effectiveFrom", plan.effectiveFrom().toString())
                .put("startDay", plan.startDay().toString())
                .put("zone", patient.zone().getId());
        body.putObject("protocol").put("code", "sciatica-home").put("version", "0.2.0");
        body.putArray("conditions");
        body.putArray("trackedLocations").add("LEG").add("BACK");
        var pauses = body.putArray("pauses");
        plan.holidays().forEach(holiday -> pauses.addObject()
                .put("from", holiday.from().toString())
                .put("to", holiday.to().toString())
                .put("reason", "HOLIDAY"));
        String ifMatch = plan.revision() == 1 ? null : "\"%d\"".formatted(plan.revision() - 1);
        Answer answer = importer.put(patientUrl(patient.id()) + "/plan", body, ifMatch);
        return plan(accepted(answer, "plan", plan.planId()).body());
    }

    void recordSession(DemoPatient patient, SessionDone session, List<PrescribedExercise> prescribed) {
        ObjectNode body = JSON.objectNode()
                .put("occurredAt", RFC_3339.format(session.occurredAt()))
                .put("zone", patient.zone().getId())
                .put("recordedAt", session.recordedAt().toString())
                .put("effort0To10", session.effort0To10());
        var exercises = body.putArray("exercises");
        for (PrescribedExercise exercise : prescribed) {
            var performed =
                    exercises.addObject().put("exerciseCode", exercise.code()).putArray("performed");
            PerformedSet.of(exercise, session.doseShare()).forEach(set -> performed.add(json(set)));
        }
        body.set("pain", json(session.pain()));
        String url = patientUrl(patient.id()) + "/sessions/" + session.sessionId();
        accepted(importer.put(url, body, null), "session", session.sessionId());
    }

    void recordScore(DemoPatient patient, PainScored score) {
        ObjectNode body = JSON.objectNode()
                .put("occurredAt", RFC_3339.format(score.occurredAt()))
                .put("zone", patient.zone().getId())
                .put("recordedAt", score.recordedAt().toString())
                .put("context", score.context())
                .put("leg0To10", score.pain().leg())
                .put("back0To10", score.pain().back())
                .put("mostDistalLocation", score.mostDistalLocation());
        String url = patientUrl(patient.id()) + "/pain-scores/" + score.painScoreId();
        accepted(importer.put(url, body, null), "pain score", score.painScoreId());
    }

    void recordScreen(DemoPatient patient, Screened screen) {
        ObjectNode body = symptomReport(patient, screen.occurredAt(), screen.recordedAt());
        var answers = body.putArray("answers");
        warningSymptoms()
                .forEach(code -> answers.addObject().put("symptomCode", code).put("present", false));
        putSymptomReport(patient, screen.symptomReportId(), body);
    }

    /** All that the catalogue asks about: with one left out, it is no screen. */
    private synchronized List<String> warningSymptoms() {
        if (warningSymptoms == null) {
            Answer answer = importer.get(addresses.catalog() + "/v1/safety");
            if (!answer.accepted()) {
                throw new StackFailure("The warning symptoms cannot be read: %s.".formatted(answer.explanation()));
            }
            warningSymptoms = children(answer.body().path("redFlags"))
                    .map(symptom -> symptom.path("code").asText())
                    .toList();
        }
        return warningSymptoms;
    }

    void reportWeakness(DemoPatient patient, UUID reportId, OffsetDateTime at) {
        ObjectNode body = symptomReport(patient, at, at.toInstant());
        body.putArray("answers").addObject().put("symptomCode", "NEW_WEAKNESS").put("present", true);
        putSymptomReport(patient, reportId, body);
    }

    private static ObjectNode symptomReport(DemoPatient patient, OffsetDateTime occurredAt, Instant recordedAt) {
        return JSON.objectNode()
                .put("occurredAt", RFC_3339.format(occurredAt))
                .put("zone", patient.zone().getId())
                .put("recordedAt", recordedAt.toString());
    }

    private void putSymptomReport(DemoPatient patient, UUID reportId, ObjectNode body) {
        String url = patientUrl(patient.id()) + "/symptom-reports/" + reportId;
        accepted(importer.put(url, body, null), "symptom report", reportId);
    }

    /** How many of a patient's records the report is built from; empty for a patient not heard of, or not hers. */
    Optional<Coverage> coverage(UUID patientId) {
        Answer answer = clinician.get("%s/v1/patients/%s/report".formatted(addresses.analytics(), patientId));
        if (answer.status() == 404) {
            return Optional.empty();
        }
        JsonNode coverage =
                accepted(answer, "report of patient", patientId).body().path("coverage");
        return Optional.of(new Coverage(
                coverage.path("sessionsRecorded").asInt(),
                coverage.path("painScoresRecorded").asInt()));
    }

    /** Events analytics-service has taken in since it started. */
    long eventsConsumed() {
        try {
            return operator.text(addresses.analytics() + "/q/metrics")
                    .lines()
                    .filter(line -> line.startsWith(INGESTED))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new StackFailure("analytics-service does not show its metrics: %s.".formatted(e), e);
        }
    }

    private String patientUrl(UUID patientId) {
        return "%s/v1/patients/%s".formatted(addresses.sessions(), patientId);
    }

    private static Answer accepted(Answer answer, String what, UUID id) {
        if (!answer.accepted()) {
            throw new StackFailure("The %s %s was not accepted: %s.".formatted(what, id, answer.explanation()));
        }
        return answer;
    }

    private static Plan plan(JsonNode answer) {
        return new Plan(
                answer.path("revision").asInt(),
                LocalDate.parse(answer.path("effectiveFrom").asText()),
                children(answer.path("exercises")).map(ClinicApi::exercise).toList());
    }

    private static PrescribedExercise exercise(JsonNode answer) {
        JsonNode dose = answer.path("dose");
        return new PrescribedExercise(
                answer.path("exerciseCode").asText(),
                number(dose, "sets"),
                number(dose, "reps"),
                dose.path("repsCount").asText().equals("PER_SIDE"),
                number(dose, "holdSeconds"),
                number(dose, "durationSeconds"));
    }

    private static Integer number(JsonNode dose, String name) {
        return dose.hasNonNull(name) ? dose.path(name).asInt() : null;
    }

    private static JsonNode json(PerformedSet set) {
        return JSON.objectNode()
                .put("side", set.side())
                .put("reps", set.reps())
                .put("holdSeconds", set.holdSeconds())
                .put("durationSeconds", set.durationSeconds());
    }

    private static JsonNode json(AroundSession pain) {
        if (pain == null) {
            return JSON.nullNode();
        }
        ObjectNode node = JSON.objectNode();
        node.set("before", json(pain.before()));
        node.set("worstDuring", json(pain.worstDuring()));
        node.set("after", json(pain.after()));
        return node;
    }

    private static JsonNode json(LegAndBack pain) {
        return JSON.objectNode().put("leg0To10", pain.leg()).put("back0To10", pain.back());
    }

    private static Stream<JsonNode> children(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
