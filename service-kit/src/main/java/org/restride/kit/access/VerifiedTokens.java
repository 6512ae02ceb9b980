package org.restride.kit.access;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Sees each token that OpenID Connect has verified for the API, and has it remembered. */
@ApplicationScoped
class VerifiedTokens implements SecurityIdentityAugmentor {

    private final RememberedTokens tokens;

    VerifiedTokens(RememberedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (OidcUtils.DEFAULT_TENANT_ID.equals(identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE))) {
            tokens.remember(identity);
        }
        return Uni.createFrom().item(identity);
    }
}
