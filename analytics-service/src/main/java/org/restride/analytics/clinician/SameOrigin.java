package org.restride.analytics.clinician;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import org.restride.kit.problem.Problem;

/**
 * Refuses to change anything for a request that another site makes a browser send: browsers add the session cookie by
 * themselves, so under the pages' paths a cookie alone does not show what the person wants. The browser says where a
 * request comes from, and pages cannot change what it says.
 */
@ApplicationScoped
class SameOrigin {

    /** After the limit of the body's length, before anybody is asked who they are. */
    private static final int EARLY = 900;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private final ObjectMapper json;

    SameOrigin(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext request) {
        if (SAFE.contains(request.request().method())
                || !ClinicianPaths.contain(request.normalizedPath())
                || isSameOrigin(request.request())) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(403)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(problem());
    }

    /** Browsers leave out the first header on connections that are neither TLS nor to this machine. */
    private static boolean isSameOrigin(HttpServerRequest request) {
        String site = request.getHeader(FETCH_SITE);
        return site != null ? site.equals("same-origin") : isOwn(request.getHeader(HttpHeaders.ORIGIN), request);
    }

    private static boolean isOwn(String origin, HttpServerRequest request) {
        if (origin == null || request.authority() == null) {
            return false;
        }
        try {
            return request.authority()
                    .toString()
                    .equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String problem() {
        try {
            return json.writeValueAsString(Problem.of(403, "cross-site-request", "The request comes from another site")
                    .build());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
