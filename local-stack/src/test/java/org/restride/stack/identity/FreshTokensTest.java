package org.restride.stack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.restride.stack.FreePorts;
import org.restride.stack.part.Endpoint;

class FreshTokensTest {

    private final Endpoint endpoint = FreePorts.any().signIn();

    @Test
    void a_token_is_kept_until_shortly_before_it_runs_out() {
        try (var provider = new IdentityProvider(endpoint)) {
            provider.start();
            var clock = new MovingClock();
            var tokens = new FreshTokens(TokenEndpoint.of(endpoint), clock);

            String first = tokens.of(DemoUsers.CARLA);
            assertThat(tokens.of(DemoUsers.CARLA)).isEqualTo(first);
            assertThat(tokens.of(DemoUsers.ADELE)).isNotEqualTo(first);
            clock.moveBy(Duration.ofMinutes(50));
            assertThat(tokens.of(DemoUsers.CARLA)).isEqualTo(first);
            clock.moveBy(Duration.ofMinutes(9));
            assertThat(tokens.of(DemoUsers.CARLA)).isNotEqualTo(first);
        }
    }

    private static final class MovingClock extends Clock {

        private Clock now = Clock.systemUTC();

        void moveBy(Duration step) {
            now = Clock.offset(now, step);
        }

        @Override
        public Instant instant() {
            return now.instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return now.withZone(zone);
        }
    }
}
