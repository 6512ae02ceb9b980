package org.restride.stack.identity;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * What stands in a token. A request by user name is answered from here; one by a code gets the claims
 * {@link FrontDoor} wrote down when the user signed in.
 */
final class DemoTokens implements OAuth2TokenCallback {

    static final String AUDIENCE = "restride-api";

    /** Longer than a demonstration's journey, shorter than a working day. */
    static final Duration LIFETIME = Duration.ofHours(1);

    private final String issuerId;

    DemoTokens(String issuerId) {
        this.issuerId = issuerId;
    }

    @Override
    public String issuerId() {
        return issuerId;
    }

    @Override
    public String subject(TokenRequest request) {
        return user(request).subject();
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(AUDIENCE);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        return byName(request) ? user(request).claims() : Map.of();
    }

    @Override
    public long tokenExpiry() {
        return LIFETIME.toSeconds();
    }

    private static boolean byName(TokenRequest request) {
        return request.getAuthorizationGrant() instanceof ResourceOwnerPasswordCredentialsGrant;
    }

    private static DemoUser user(TokenRequest request) {
        if (request.getAuthorizationGrant() instanceof ResourceOwnerPasswordCredentialsGrant grant) {
            return DemoUsers.named(grant.getUsername()).orElseThrow(() -> refused("There is no such user."));
        }
        throw refused("Nobody signed in for this.");
    }

    private static OAuth2Exception refused(String why) {
        return new OAuth2Exception(OAuth2Error.INVALID_GRANT.setDescription(why), why);
    }
}
