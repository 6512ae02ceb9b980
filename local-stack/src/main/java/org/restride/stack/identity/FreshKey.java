package org.restride.stack.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;
import java.util.UUID;
import no.nav.security.mock.oauth2.token.KeyProvider;
import org.restride.stack.part.StackFailure;

/**
 * One key for as long as the provider runs. The library's own key is in its jar for everyone to read, so tokens signed
 * with it would prove nothing.
 */
final class FreshKey extends KeyProvider {

    private static final int BITS = 2048;

    private final RSAKey key = generate();

    FreshKey() {
        super(List.of());
    }

    /** With a name of its own, so that a service that still knows the last run's key does not take it for this one. */
    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new StackFailure("The key that signs tokens cannot be made: %s.".formatted(e.getMessage()), e);
        }
    }

    @Override
    public JWK signingKey(String issuer) {
        return key;
    }
}
