package org.restride.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Records decisions, clearances and pauses as session-service does. Its answers are made of that service's own examples. */
public final class FakePatientRecords implements HttpHandler {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLES = Path.of("../session-service/src/main/resources/openapi");

    private final Map<String, Patient> patients = new ConcurrentHashMap<>();

    private static final class Patient {
        private int refusal;
        private final ObjectNode plan = example("getPlan");
        private final List<ObjectNode> decisions = new ArrayList<>();
        private final List<ObjectNode> flags = new ArrayList<>();
        private final List<ObjectNode> pauses = new ArrayList<>();
    }

    private record Answer(int status, JsonNode body) {}

    /** From now on the patient's plan is this one. */
    public void plan(UUID patientId, int revision, String stageCode) {
        of(patientId).plan.put("revision", revision).put("stageCode", stageCode);
    }

    /** From now on everything about the patient is answered so; 0 to work again. */
    public void refuse(UUID patientId, int status) {
        of(patientId).refusal = status;
    }

    public void raise(UUID patientId, String symptomReportId, String symptomCode) {
        ObjectNode flag = example("clearFlag");
        flag.put("flagId", UUID.randomUUID().toString())
                .put("symptomReportId", symptomReportId)
                .put("symptomCode", symptomCode)
                .putNull("cleared");
        of(patientId).flags.add(flag);
    }

    /** As another clinician, from another page. */
    public void decide(UUID patientId, String recommendationId, String toStageCode, String by) {
        ObjectNode request = JSON.createObjectNode();
        request.put("decisionId", UUID.randomUUID().toString())
                .put("recommendationId", recommendationId)
                .put("planRevision", of(patientId).plan.path("revision").asInt())
                .put("outcome", "OVERRIDDEN")
                .put("toStageCode", toStageCode)
                .put("reason", "SAFETY_CONCERN");
        decide(of(patientId), request, by);
    }

    /** As another clinician, from another page. */
    public void clearAll(UUID patientId, String by) {
        of(patientId)
                .flags
                .forEach(flag -> clear(
                        flag, JSON.createObjectNode().put("noteId", "another").put("note", "Seen by me."), by));
    }

    /** As set before, from wherever. */
    public void pause(UUID patientId, LocalDate from, LocalDate to) {
        ObjectNode pause = example("putPause");
        pause.put("pauseId", UUID.randomUUID().toString())
                .put("from", from.toString())
                .put("to", to.toString())
                .put("reason", "HOLIDAY");
        of(patientId).pauses.add(0, pause);
    }

    public List<JsonNode> decisions(UUID patientId) {
        return List.copyOf(of(patientId).decisions);
    }

    public List<JsonNode> pauses(UUID patientId) {
        return List.copyOf(of(patientId).pauses);
    }

    private Patient of(UUID patientId) {
        return patients.computeIfAbsent(patientId.toString(), id -> new Patient());
    }

    @Override
    public void handle(HttpExchange request) throws IOException {
        String[] path = request.getRequestURI().getPath().split("/");
        Patient patient = of(UUID.fromString(path[3]));
        String by = FakeSessions.subject(request.getRequestHeaders().getFirst("Authorization"));
        JsonNode body = JSON.readTree(request.getRequestBody().readAllBytes());
        Answer answer = patient.refusal == 0
                ? answer(request.getRequestMethod() + " " + path[4], path, patient, body, by)
                : problem(patient.refusal, "out-of-order");
        byte[] bytes = JSON.writeValueAsBytes(answer.body());
        request.getResponseHeaders()
                .set("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
        request.sendResponseHeaders(answer.status(), bytes.length);
        try (var out = request.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Answer answer(String what, String[] path, Patient patient, JsonNode body, String by) {
        return switch (what) {
            case "GET plan" -> new Answer(200, patient.plan);
            case "GET stage-decisions" -> new Answer(200, page(patient.decisions));
            case "POST stage-decisions" -> decide(patient, (ObjectNode) body, by);
            case "GET flags" -> new Answer(200, JSON.createArrayNode().addAll(patient.flags));
            case "PUT flags" -> clear(find(patient.flags, "flagId", path[5]), (ObjectNode) body, by);
            case "GET pauses" -> new Answer(200, page(patient.pauses));
            case "PUT pauses" -> pause(patient, path[5], (ObjectNode) body);
            default -> problem(404, "no-such-path");
        };
    }

    private static Answer decide(Patient patient, ObjectNode request, String by) {
        String decisionId = request.path("decisionId").asText();
        ObjectNode same = find(patient.decisions, "decisionId", decisionId);
        if (same != null) {
            return same.path("note").asText().equals(request.path("note").asText())
                    ? new Answer(200, same)
                    : problem(409, "conflicting-decision", "decisionId", decisionId);
        }
        if (!request.path("outcome").asText().equals("ACCEPTED")
                && request.path("reason").isNull()) {
            return invalid("reasonGiven");
        }
        String recommendationId = request.path("recommendationId").asText(null);
        ObjectNode other =
                recommendationId == null ? null : find(patient.decisions, "recommendationId", recommendationId);
        if (other != null) {
            return problem(
                    409,
                    "recommendation-decided",
                    "decisionId",
                    other.path("decisionId").asText());
        }
        int revision = patient.plan.path("revision").asInt();
        if (revision != request.path("planRevision").asInt()) {
            return problem(409, "plan-moved-on");
        }
        ObjectNode decision = (ObjectNode) example("listStageDecisions").at("/items/0");
        decision.put("fromStageCode", patient.plan.path("stageCode").asText());
        for (String field : List.of("decisionId", "recommendationId", "outcome", "reason", "toStageCode", "note")) {
            decision.set(field, request.path(field).isMissingNode() ? JSON.nullNode() : request.path(field));
        }
        decision.put("decidedBy", by).put("decidedAt", Instant.now().toString());
        if (!decision.path("fromStageCode").equals(decision.path("toStageCode"))) {
            patient.plan.put("revision", revision + 1).set("stageCode", decision.path("toStageCode"));
        }
        patient.decisions.add(0, decision);
        return new Answer(201, decision);
    }

    private static Answer clear(ObjectNode flag, ObjectNode request, String by) {
        if (request.path("note").isNull()) {
            return invalid("note");
        }
        if (!flag.path("cleared").isNull()) {
            return flag.at("/cleared/noteId").equals(request.path("noteId"))
                    ? new Answer(200, flag)
                    : problem(409, "flag-cleared-before");
        }
        ObjectNode cleared = request.deepCopy();
        flag.set(
                "cleared",
                cleared.put("clearedBy", by).put("clearedAt", Instant.now().toString()));
        return new Answer(200, flag);
    }

    private static Answer pause(Patient patient, String pauseId, ObjectNode request) {
        if (request.path("from").isNull()) {
            return invalid("from");
        }
        String to = request.path("to").asText(null);
        if (to != null && to.compareTo(request.path("from").asText()) < 0) {
            return invalid("inOrder");
        }
        Predicate<ObjectNode> same = pause -> pause.path("pauseId").asText().equals(pauseId);
        if (patient.pauses.stream().noneMatch(same) && !patient.pauses.isEmpty()) {
            return problem(
                    409,
                    "pause-overlaps",
                    "pauseId",
                    patient.pauses.get(0).path("pauseId").asText());
        }
        patient.pauses.removeIf(same);
        ObjectNode pause = example("putPause");
        pause.setAll(request);
        patient.pauses.add(0, pause.put("pauseId", pauseId));
        return new Answer(201, pause);
    }

    private static ObjectNode find(List<ObjectNode> all, String field, String value) {
        return all.stream()
                .filter(each -> each.path(field).asText().equals(value))
                .findFirst()
                .orElse(null);
    }

    private static ObjectNode page(List<ObjectNode> items) {
        ObjectNode page = JSON.createObjectNode().putNull("nextCursor");
        page.putArray("items").addAll(items);
        return page;
    }

    private static Answer invalid(String field) {
        Answer problem = problem(400, "invalid-request");
        ((ObjectNode) problem.body()).putArray("errors").addObject().put("field", field);
        return problem;
    }

    private static Answer problem(int status, String kind, String... member) {
        ObjectNode problem = JSON.createObjectNode();
        problem.put("type", "/problems/" + kind).put("status", status);
        if (member.length > 0) {
            problem.put(member[0], member[1]);
        }
        return new Answer(status, problem);
    }

    private static ObjectNode example(String operationId) {
        try {
            return (ObjectNode) JSON.readTree(
                    EXAMPLES.resolve(operationId + ".response.json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
