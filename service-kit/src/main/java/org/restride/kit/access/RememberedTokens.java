package org.restride.kit.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.restride.kit.digest.Sha256;

/**
 * Tokens that were verified a moment ago, by their digest, so that a caller who sends many requests has the same token
 * verified once in a while and not each time. Nothing is remembered beyond a token's own end; a key that the issuer
 * withdraws is good for this moment longer.
 */
@ApplicationScoped
class RememberedTokens {

    private static final int MOST_TOKENS = 50_000;

    private final Clock clock;
    private final Duration moment;
    private final Cache<ByteBuffer, Remembered> tokens;

    /** @param moment 0 to verify every time */
    RememberedTokens(
            Clock clock,
            @ConfigProperty(name = "restride.access.remember-tokens", defaultValue = "30s") Duration moment) {
        this.clock = clock;
        this.moment = moment;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(MOST_TOKENS)
                .expireAfterWrite(moment)
                .build();
    }

    /** @param until when it has to be verified again */
    private record Remembered(SecurityIdentity identity, Instant until) {}

    Optional<SecurityIdentity> find(String token) {
        return Optional.ofNullable(tokens.getIfPresent(digest(token)))
                .filter(remembered -> clock.instant().isBefore(remembered.until()))
                .map(Remembered::identity);
    }

    /** Keeps who it is and as what, and nothing else of the token or its request. */
    void remember(SecurityIdentity identity) {
        AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
        if (moment.isZero() || credential == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return;
        }
        Instant end = Instant.ofEpochSecond(token.getExpirationTime());
        Instant again = clock.instant().plus(moment);
        var plain = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(identity.getPrincipal().getName()))
                .addRoles(identity.getRoles())
                .build();
        tokens.put(digest(credential.getToken()), new Remembered(plain, end.isBefore(again) ? end : again));
    }

    private static ByteBuffer digest(String token) {
        return ByteBuffer.wrap(Sha256.of(token));
    }
}
