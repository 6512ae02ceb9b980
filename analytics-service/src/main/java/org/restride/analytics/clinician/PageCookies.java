package org.restride.analytics.clinician;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Takes cookies away from every request that is not for the pages. Quarkus lets a session cookie choose the tenant on any
 * path: it would sign its owner in to the API, which nothing protects from what other sites make a browser send.
 */
@ApplicationScoped
class PageCookies {

    /** Before anybody looks at cookies. */
    private static final int EARLY = 950;

    void register(@Observes Filters filters) {
        filters.register(PageCookies::check, EARLY);
    }

    private static void check(RoutingContext request) {
        if (!ClinicianPaths.contain(request.normalizedPath())) {
            request.request().headers().remove(HttpHeaders.COOKIE);
        }
        request.next();
    }
}
