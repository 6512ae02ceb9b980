package org.restride.analytics.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jboss.logging.Logger;
import org.restride.kit.problem.Problem;

/** Answers cases that come one a line, each by itself: what goes wrong with one stops no other. */
final class CaseLines {

    private static final Logger LOG = Logger.getLogger(CaseLines.class);

    private final ObjectMapper json;
    private final Judge judge;

    /** @param json refuses a second value on a line */
    CaseLines(ObjectMapper json, Judge judge) {
        this.json = json;
        this.judge = judge;
    }

    /** Says what the rules say of a case. */
    @FunctionalInterface
    interface Judge {
        SandboxAnswer judge(JsonNode input) throws InvalidCase;
    }

    /** The answer to a line, as JSON without line breaks: what the rules say, or the problem with it. */
    String answer(String line) throws JsonProcessingException {
        try {
            return json.writeValueAsString(answerOrProblem(line));
        } catch (RuntimeException | JsonProcessingException e) {
            LOG.error("A case cannot be judged", e);
            return json.writeValueAsString(Map.of(
                    "problem",
                    Problem.of(500, "internal-error", "Something failed on our side")
                            .build()));
        }
    }

    private Object answerOrProblem(String line) {
        JsonNode input;
        try {
            input = json.readTree(line);
        } catch (JsonProcessingException e) {
            return Map.of(
                    "problem",
                    Problem.of(400, "invalid-case", "The case is not valid")
                            .field("", "is not JSON")
                            .build());
        }
        try {
            return judge.judge(input);
        } catch (InvalidCase e) {
            return Map.of(
                    "name",
                    input.path("name").asText(),
                    "problem",
                    InvalidSandboxCase.problem(e).build());
        }
    }
}
