package org.restride.kit.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Recognises tokens that were verified a moment ago; all others go on to OpenID Connect. */
@ApplicationScoped
class RememberedTokenMechanism implements HttpAuthenticationMechanism {

    private static final String API = "/v1/";
    private static final String BEARER = "Bearer ";

    private final RememberedTokens tokens;

    RememberedTokenMechanism(RememberedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null
                || !header.startsWith(BEARER)
                || !request.normalizedPath().startsWith(API)) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom()
                .item(tokens.find(header.substring(BEARER.length())).orElse(null));
    }

    /** What a caller without a token is told is for OpenID Connect to say. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    /** Before OpenID Connect, which is a little above the default. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 50;
    }
}
