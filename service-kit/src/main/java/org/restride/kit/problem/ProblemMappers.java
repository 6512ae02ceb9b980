package org.restride.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that can go wrong in a request into {@code application/problem+json}. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String MEDIA_TYPE = "application/problem+json";
    /** Long enough for a database to restart, short enough for a person who waits. */
    private static final int RETRY_AFTER_SECONDS = 5;

    private static final ChallengeData BEARER = new ChallengeData(401, "WWW-Authenticate", "Bearer");

    @ServerExceptionMapper
    public Response map(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    public Response map(JsonProcessingException e) {
        return answer(JsonFault.problem(e));
    }

    /** Quarkus has a mapper of its own for this one; the nearest type wins. */
    @ServerExceptionMapper
    public Response map(MismatchedInputException e) {
        return answer(JsonFault.problem(e));
    }

    @ServerExceptionMapper
    public Response map(ConstraintViolationException e) {
        return answer(RequestProblems.of(e).orElseThrow());
    }

    @ServerExceptionMapper
    public Response map(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return map(json);
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return map((Exception) e);
        }
        if (status < 400) {
            return e.getResponse();
        }
        String title = Response.Status.fromStatusCode(status) == null
                ? "Request refused"
                : Response.Status.fromStatusCode(status).getReasonPhrase();
        return answer(Problem.of(status, title.toLowerCase(Locale.ROOT).replace(' ', '-'), title)
                .build());
    }

    /**
     * No token, or one that proves nothing: the answer is the same for all of them, with the challenge. A browser that can
     * sign in is sent to where it can.
     */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Uni<Response> unauthorized(Throwable e, RoutingContext request) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator
                .getChallenge(request)
                .onFailure()
                .recoverWithItem(BEARER) // made by the identity provider's client, which may be away
                .map(challenge -> unauthorized(challenge == null ? BEARER : challenge));
    }

    private static Response unauthorized(ChallengeData challenge) {
        var answer = challenge.status < 400
                ? Response.status(challenge.status)
                : Response.fromResponse(answer(Problem.of(401, "unauthorized", "The request carries no valid token")
                        .build()));
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    /** The keys of the identity provider are not known yet, so nobody can be told from anybody. */
    @ServerExceptionMapper
    public Response map(OIDCException e) {
        LOG.warnf("Answered 503, the identity provider does not answer: %s", e.getMessage());
        return answer(Problem.of(503, "identity-provider-unavailable", "The identity provider does not answer")
                .detail("Callers cannot be recognised until it does; send the same request again later")
                .retryAfterSeconds(RETRY_AFTER_SECONDS)
                .build());
    }

    @ServerExceptionMapper
    public Response map(Exception e) {
        if (DatabaseOutage.isBehind(e)) {
            LOG.warnf("Answered 503: %s", e.getClass().getSimpleName());
            return answer(Problem.of(503, "database-unavailable", "The database does not answer")
                    .detail("Send the same request again later; if it was stored after all, nothing happens")
                    .retryAfterSeconds(RETRY_AFTER_SECONDS)
                    .build());
        }
        if (Contention.isBehind(e)) {
            LOG.warnf("Answered 503: %s", e.getClass().getSimpleName());
            return answer(Problem.of(503, "changed-meanwhile", "Something changed at the same moment")
                    .detail("Nothing was stored; send the same request again")
                    .retryAfterSeconds(1)
                    .build());
        }
        var requestProblem = RequestProblems.of(e);
        if (requestProblem.isPresent()) {
            return answer(requestProblem.get());
        }
        if (e instanceof IOException && "Request too large".equals(e.getMessage())) { // found by Quarkus while reading
            return answer(
                    Problem.of(413, "body-too-large", "The body is too large").build());
        }
        LOG.error("Answered 500", e);
        return answer(Problem.of(500, "internal-error", "Something failed on our side")
                .build());
    }

    private static Response answer(Problem problem) {
        var answer = Response.status(problem.status()).type(MEDIA_TYPE).entity(problem);
        if (problem.retryAfterSeconds() > 0) {
            answer.header("Retry-After", problem.retryAfterSeconds());
        }
        return answer.build();
    }
}
