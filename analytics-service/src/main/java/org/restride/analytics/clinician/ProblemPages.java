package org.restride.analytics.clinician;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.restride.analytics.clinician.words.Language;
import org.restride.analytics.clinician.words.Words;
import org.restride.kit.problem.Problem;

/** Shows to people what went wrong as a page; programs get the problem itself. */
class ProblemPages {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    record Failure(String title, int status, String advice) implements TemplateInstance {}

    @ServerResponseFilter
    void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (ClinicianPaths.contain(request.getUriInfo().getPath()) && response.getEntity() instanceof Problem problem) {
            Language language = Language.of(request.getCookies(), request.getAcceptableLanguages());
            Words words = MessageBundles.get(Words.class, Localized.Literal.of(language.code()));
            var page = new Failure(problem.title(), problem.status(), advice(problem.status(), words))
                    .setLocale(language.locale());
            response.setEntity(page.render(), new Annotation[0], HTML);
        }
    }

    private static String advice(int status, Words words) {
        return switch (status) {
            case 403 -> words.clinicianOnly();
            case 404 -> words.noSuchPage();
            case 429 -> words.waitAMoment();
            case 503 -> words.waitAMinute();
            default -> words.cannotShow();
        };
    }
}
