package org.restride.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.restride.testing.TestClock;

class RememberedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-10T18:30:00Z");
    private static final String TOKEN = "header.claims.signature";

    private final TestClock clock = new TestClock(NOW);
    private final RememberedTokens tokens = new RememberedTokens(clock, Duration.ofSeconds(30));

    private record Verified(Instant end) implements JsonWebToken {
        @Override
        public String getName() {
            return "ada";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of(Claims.exp.name());
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return Claims.exp.name().equals(name) ? (T) Long.valueOf(end.getEpochSecond()) : null;
        }
    }

    private static SecurityIdentity verified(Instant end) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Verified(end))
                .addRole("patient")
                .addCredential(new AccessTokenCredential(TOKEN))
                .addAttribute("request", "of the first one")
                .build();
    }

    @Test
    void a_verified_token_is_known_for_a_moment_as_who_and_what_it_was_and_nothing_else() {
        tokens.remember(verified(NOW.plusSeconds(3600)));
        clock.advance(Duration.ofSeconds(29));
        SecurityIdentity known = tokens.find(TOKEN).orElseThrow();
        assertThat(known.getPrincipal().getName()).isEqualTo("ada");
        assertThat(known.getRoles()).containsExactly("patient");
        assertThat(known.getCredentials()).isEmpty();
        assertThat(known.getAttributes()).isEmpty();
    }

    @Test
    void after_the_moment_it_is_verified_again() {
        tokens.remember(verified(NOW.plusSeconds(3600)));
        clock.advance(Duration.ofSeconds(30));
        assertThat(tokens.find(TOKEN)).isEmpty();
    }

    @Test
    void it_is_never_known_beyond_its_own_end() {
        tokens.remember(verified(NOW.plusSeconds(5)));
        clock.advance(Duration.ofSeconds(5));
        assertThat(tokens.find(TOKEN)).isEmpty();
    }

    @Test
    void one_letter_makes_another_token() {
        tokens.remember(verified(NOW.plusSeconds(3600)));
        assertThat(tokens.find(TOKEN + "x")).isEmpty();
        assertThat(tokens.find(TOKEN.replace('e', 'f'))).isEmpty();
    }

    @Test
    void an_identity_without_a_token_is_nothing_to_remember() {
        tokens.remember(QuarkusSecurityIdentity.builder()
                .setPrincipal(new Verified(NOW.plusSeconds(3600)))
                .build());
        assertThat(tokens.find(TOKEN)).isEmpty();
    }

    @Test
    void no_moment_means_every_time() {
        var never = new RememberedTokens(clock, Duration.ZERO);
        never.remember(verified(NOW.plusSeconds(3600)));
        assertThat(never.find(TOKEN)).isEmpty();
    }
}
