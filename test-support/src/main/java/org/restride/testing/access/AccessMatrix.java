package org.restride.testing.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.restride.testing.Tokens;

/**
 * Sends a request to every operation of the OpenAPI document of a service, as every role in every relation and without a
 * token, and makes a table of who was let in. A new operation is in it by itself.
 *
 * <p>Let in is who is not answered 401, 403 or a 404 that stands for "may not know": the requests themselves are mostly
 * faulty on purpose, with a body that is no JSON, so that whoever is let in changes nothing.
 */
public final class AccessMatrix {

    private static final String NO_JSON = "{";
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final Pattern PROBLEM_TYPE = Pattern.compile("\"type\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String personParameter;
    private final List<String> unknown = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private final Map<String, Supplier<Standing>> relations = new LinkedHashMap<>();
    private final Map<String, Function<Visit, String>> parameters = new HashMap<>();
    private final Map<String, Function<Visit, String>> bodies = new HashMap<>();

    private AccessMatrix(URI service, String personParameter) {
        this.service = service;
        this.personParameter = personParameter;
    }

    /**
     * @param service base address
     * @param personParameter path parameter that holds the id of the person an operation is about
     */
    public static AccessMatrix of(URI service, String personParameter) {
        return new AccessMatrix(service, personParameter);
    }

    /** A 404 with one of these problem types is a refusal, as in {@code /problems/patient-not-found}. */
    public AccessMatrix refusedAsUnknown(String... problemTypes) {
        unknown.addAll(List.of(problemTypes));
        return this;
    }

    /** One column for each. */
    public AccessMatrix roles(String... names) {
        roles.addAll(List.of(names));
        return this;
    }

    /**
     * A relation that callers of every role are tried in.
     *
     * @param standing asked for each request; makes a new pair where a request that is let in would spoil the next one
     */
    public AccessMatrix relation(String name, Supplier<Standing> standing) {
        relations.put(name, standing);
        return this;
    }

    /** Fills a path parameter other than the person's. */
    public AccessMatrix parameter(String name, Function<Visit, String> value) {
        parameters.put(name, value);
        return this;
    }

    /** For an operation that looks into its body before it knows who may call it; all others get one that is no JSON. */
    public AccessMatrix body(String operationId, Function<Visit, String> json) {
        bodies.put(operationId, json);
        return this;
    }

    /** @throws AssertionError if the answers are not what the table in this page says */
    public void compareWith(Path page) {
        new TableFile(page).compareWith(table());
    }

    private List<String> table() {
        List<String> table = new ArrayList<>();
        table.add(row("operation", roles, "no token"));
        table.add("|---".repeat(roles.size() + 2) + "|");
        for (ApiOperation operation :
                ApiOperation.in(send(request("/q/openapi?format=json")).body())) {
            List<String> cells =
                    roles.stream().map(role -> cell(operation, role)).toList();
            String name = "`%s` %s %s".formatted(operation.id(), operation.method(), operation.path());
            table.add(row(name, cells, cell(operation, null)));
        }
        return table;
    }

    private static String row(String name, List<String> cells, String last) {
        return "| %s | %s | %s |".formatted(name, String.join(" | ", cells), last);
    }

    private String cell(ApiOperation operation, String role) {
        Map<String, String> answers = new LinkedHashMap<>();
        relations.forEach((relation, standing) ->
                answers.put(relation, answer(operation, new Visit(role, relation, standing.get()))));
        return Cell.of(answers);
    }

    private String answer(ApiOperation operation, Visit visit) {
        HttpRequest.Builder request = request(path(operation, visit))
                .method(operation.method(), BodyPublishers.ofString(body(operation, visit)));
        if (operation.hasBody()) {
            request.header("Content-Type", "application/json");
        }
        if (visit.role() != null) {
            request.header("Authorization", "Bearer " + Tokens.of(visit.subject(), visit.role()));
        }
        HttpResponse<String> response = send(request);
        int status = response.statusCode();
        if (status >= 500 || status == 429 || status == 405) {
            throw new AssertionError("%s as %s (%s) was answered %d, which tells nothing about access: %s"
                    .formatted(operation, visit.role(), visit.relation(), status, response.body()));
        }
        boolean refused = status == 401 || status == 403 || (status == 404 && unknown.contains(problemType(response)));
        return refused ? Integer.toString(status) : Cell.ALLOWED;
    }

    private String path(ApiOperation operation, Visit visit) {
        return PARAMETER.matcher(operation.path()).replaceAll(found -> value(operation, found.group(1), visit));
    }

    private String value(ApiOperation operation, String parameter, Visit visit) {
        if (parameter.equals(personParameter)) {
            return visit.personId().toString();
        }
        if (!parameters.containsKey(parameter)) {
            throw new IllegalStateException("Say what {%s} of %s is".formatted(parameter, operation.id()));
        }
        return parameters.get(parameter).apply(visit);
    }

    private String body(ApiOperation operation, Visit visit) {
        if (!operation.hasBody()) {
            return "";
        }
        return bodies.getOrDefault(operation.id(), ignored -> NO_JSON).apply(visit);
    }

    private static String problemType(HttpResponse<String> response) {
        var type = PROBLEM_TYPE.matcher(response.body());
        return type.find() ? type.group(1) : "";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
