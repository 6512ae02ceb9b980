package org.restride.analytics.clinician.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.restride.analytics.clinician.decision.PatientRecord.ClearanceRequest;
import org.restride.analytics.clinician.decision.PatientRecord.Decision;
import org.restride.analytics.clinician.decision.PatientRecord.DecisionRequest;
import org.restride.analytics.clinician.decision.PatientRecord.Flag;
import org.restride.analytics.clinician.decision.PatientRecord.Pause;
import org.restride.analytics.clinician.decision.PatientRecord.PauseRequest;
import org.restride.analytics.clinician.decision.PatientRecord.Plan;

/** Asks session-service as the clinician who signed in, so that its rules and its audit trail count. */
@ApplicationScoped
class PatientRecords {

    private static final Logger LOG = Logger.getLogger(PatientRecords.class);
    private static final int LATEST = 50;

    private final PatientRecord sessions;
    private final SecurityIdentity identity;
    private final ObjectMapper json;

    PatientRecords(@RestClient PatientRecord sessions, SecurityIdentity identity, ObjectMapper json) {
        this.sessions = sessions;
        this.identity = identity;
        this.json = json;
    }

    Plan plan(UUID patientId) {
        return ask(token -> sessions.plan(token, patientId));
    }

    Decision decide(UUID patientId, DecisionRequest request) {
        return ask(token -> sessions.decide(token, patientId, request));
    }

    Optional<Decision> decision(UUID patientId, UUID decisionId) {
        return ask(token -> sessions.decisions(token, patientId, LATEST)).items().stream()
                .filter(decision -> decision.decisionId().equals(decisionId))
                .findFirst();
    }

    Optional<Decision> latestDecision(UUID patientId) {
        return ask(token -> sessions.decisions(token, patientId, 1)).items().stream()
                .findFirst();
    }

    /** Also those that were cleared. */
    List<Flag> flags(UUID patientId) {
        return ask(token -> sessions.flags(token, patientId, true));
    }

    Flag clear(UUID patientId, UUID flagId, ClearanceRequest request) {
        return ask(token -> sessions.clear(token, patientId, flagId, request));
    }

    Pause pause(UUID patientId, UUID pauseId, PauseRequest request) {
        return ask(token -> sessions.pause(token, patientId, pauseId, request));
    }

    Optional<Pause> pause(UUID patientId, UUID pauseId) {
        return ask(token -> sessions.pauses(token, patientId, LATEST)).items().stream()
                .filter(pause -> pause.pauseId().equals(pauseId))
                .findFirst();
    }

    Optional<Pause> pauseFrom(UUID patientId, String firstDay) {
        return ask(token -> sessions.pauses(token, patientId, LATEST)).items().stream()
                .filter(pause -> pause.from().toString().equals(firstDay))
                .findFirst();
    }

    private <T> T ask(Function<String, T> question) {
        String token =
                "Bearer " + identity.getCredential(AccessTokenCredential.class).getToken();
        try {
            return question.apply(token);
        } catch (WebApplicationException e) {
            throw refusal(e.getResponse());
        } catch (ProcessingException e) {
            LOG.warnf("session-service does not answer: %s", e.getClass().getSimpleName());
            throw Refused.unavailable();
        }
    }

    private Refused refusal(Response answer) {
        int status = answer.getStatus();
        if (status < 400 || status >= 500) {
            LOG.warnf("session-service answered %d", status);
            return Refused.unavailable();
        }
        JsonNode problem = problem(answer);
        List<String> fields = new ArrayList<>();
        problem.path("errors").forEach(error -> fields.add(error.path("field").asText()));
        return new Refused(
                status,
                kind(problem),
                fields,
                id(problem, "decisionId").or(() -> id(problem, "pauseId")).orElse(null));
    }

    private JsonNode problem(Response answer) {
        try {
            return json.readTree(answer.readEntity(String.class));
        } catch (JsonProcessingException e) {
            LOG.warnf("session-service answered %d with something else than a problem", answer.getStatus());
            return json.createObjectNode();
        }
    }

    private static String kind(JsonNode problem) {
        String type = problem.path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static Optional<UUID> id(JsonNode problem, String field) {
        return Optional.ofNullable(problem.path(field).textValue()).map(UUID::fromString);
    }
}
