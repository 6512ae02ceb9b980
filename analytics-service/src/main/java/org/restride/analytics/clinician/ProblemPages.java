package org.restride.analytics.clinician;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.restride.kit.problem.Problem;

/** Shows to people what went wrong as a page; programs get the problem itself. */
class ProblemPages {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    record Failure(String title, int status, String advice) implements TemplateInstance {}

    @ServerResponseFilter
    void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (ClinicianPaths.contain(request.getUriInfo().getPath()) && response.getEntity() instanceof Problem problem) {
            var page = new Failure(problem.title(), problem.status(), advice(problem.status()));
            response.setEntity(page.render(), new Annotation[0], HTML);
        }
    }

    private static String advice(int status) {
        return switch (status) {
            case 403 -> "You are signed in, but these pages are for clinicians. Sign out to sign in as somebody else.";
            case 404 -> "There is no such page.";
            case 429 -> "Wait a moment, then load the page again.";
            case 503 -> "The page cannot be shown at the moment. Wait a minute, then load it again.";
            default -> "The page cannot be shown.";
        };
    }
}
