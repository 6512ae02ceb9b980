package org.restride.session;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** For the benchmark only: believes a header, so that a request can be timed without the check of its token. */
@ApplicationScoped
public class TrustedCaller implements HttpAuthenticationMechanism {

    static final String HEADER = "X-Benchmark-Caller";
    static final String SWITCH = "benchmark.believes-callers";

    private final boolean believing;

    TrustedCaller(@ConfigProperty(name = SWITCH, defaultValue = "false") boolean believing) {
        this.believing = believing;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String caller = request.request().getHeader(HEADER);
        if (!believing || caller == null) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(caller))
                        .addRole("clinician")
                        .build());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    /** Before all others. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }
}
