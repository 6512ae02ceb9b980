package org.restride.analytics.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.restride.analytics.progression.ProgressionEngine;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.kit.problem.InvalidRequest;

/** Made-up histories, judged by the rules of a published protocol version or of a draft. Nothing is stored. */
@Path("/v1/rule-sandbox/evaluations")
@Tag(name = "Rule sandbox")
public class EvaluationResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String DRAFT = "protocol";
    private static final String CASE = "case";

    private final SandboxProtocols protocols;
    private final DraftProtocol drafts;
    private final ObjectMapper json;

    EvaluationResource(SandboxProtocols protocols, DraftProtocol drafts, ObjectMapper json) {
        this.protocols = protocols;
        this.drafts = drafts;
        this.json = json.copy().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "evaluateCases",
            summary = "What the rules say of made-up histories",
            description =
                    "One case as JSON, or many as NDJSON (application/x-ndjson), one a line, answered one a line in the"
                            + " same order; a line that is not valid is answered by its problem and stops no other. Days are"
                            + " offsets from the decision day, pairs are leg and back. Without a version: the newest that is"
                            + " published. To judge by a draft, send {\"protocol\": draft, \"case\": case}, or a first line"
                            + " {\"protocol\": draft} before the cases.")
    @RequestBody(
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SandboxAnswer.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class))
            })
    public SandboxAnswer evaluate(
            @Parameter(description = "Code of the protocol; sciatica-home if not given") @QueryParam("protocol")
                    String code,
            @Parameter(description = "Version of the protocol; the newest if not given") @QueryParam("version")
                    String version,
            JsonNode body) {
        if (body == null || !body.isObject()) {
            throw new InvalidRequest("", "is an object: one case");
        }
        boolean hasDraft = body.has(DRAFT);
        ProtocolRules rules = hasDraft ? drafts.rules(body.get(DRAFT)) : protocols.find(code, version);
        try {
            return answer(hasDraft ? body.path(CASE) : body, rules);
        } catch (InvalidCase e) {
            throw new InvalidSandboxCase(e);
        }
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(operationId = "evaluateManyCases", hidden = true)
    public StreamingOutput evaluateMany(
            @QueryParam("protocol") String code, @QueryParam("version") String version, String body) {
        Iterator<String> lines = body.lines().filter(line -> !line.isBlank()).iterator();
        if (!lines.hasNext()) {
            throw new InvalidRequest("", "has at least one line");
        }
        String first = lines.next();
        JsonNode draft = draft(first);
        ProtocolRules rules = draft == null ? protocols.find(code, version) : drafts.rules(draft);
        var cases = new CaseLines(json, input -> answer(input, rules));
        return out -> {
            var buffered = new BufferedOutputStream(out);
            if (draft == null) {
                write(buffered, cases.answer(first));
            }
            while (lines.hasNext()) {
                write(buffered, cases.answer(lines.next()));
            }
            buffered.flush();
        };
    }

    /** Null when the line is a case. */
    private JsonNode draft(String line) {
        try {
            JsonNode read = json.readTree(line);
            return read.size() == 1 && read.has(DRAFT) ? read.get(DRAFT) : null;
        } catch (JsonProcessingException e) {
            return null; // answered as a case that cannot be read
        }
    }

    private static void write(OutputStream out, String answer) throws IOException {
        out.write(answer.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    private static SandboxAnswer answer(JsonNode input, ProtocolRules rules) throws InvalidCase {
        HistoryCase read = HistoryCase.read(input, rules);
        return SandboxAnswer.of(read, ProgressionEngine.decide(rules, read.history()));
    }
}
