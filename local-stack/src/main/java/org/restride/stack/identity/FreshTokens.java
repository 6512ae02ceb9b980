package org.restride.stack.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The users' tokens, each asked for once and again shortly before it runs out. */
public final class FreshTokens {

    /** Longer than any one request is tried. */
    private static final Duration LEFT_AT_LEAST = Duration.ofMinutes(2);

    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final Map<DemoUser, Kept> tokens = new ConcurrentHashMap<>();

    public FreshTokens(TokenEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    public String of(DemoUser user) {
        return fresh(user).value();
    }

    /** What the user's tokens say in {@code sub}. */
    public String subjectOf(DemoUser user) {
        return fresh(user).subject();
    }

    private AccessToken fresh(DemoUser user) {
        return tokens.compute(user, (same, kept) -> isFresh(kept) ? kept : ask(user))
                .token();
    }

    /** @param until when it runs out at the latest: its lifetime counts from before it was asked for */
    private record Kept(AccessToken token, Instant until) {}

    private Kept ask(DemoUser user) {
        Instant asked = clock.instant();
        AccessToken token = endpoint.tokenOf(user);
        return new Kept(token, asked.plus(token.lifetime()));
    }

    private boolean isFresh(Kept kept) {
        return kept != null && kept.until().minus(LEFT_AT_LEAST).isAfter(clock.instant());
    }
}
