package org.restride.stack.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The users' tokens, each asked for once and again shortly before it runs out. */
public final class FreshTokens {

    /** Longer than any one request is tried. */
    private static final Duration LEFT_AT_LEAST = Duration.ofMinutes(2);

    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final Map<DemoUser, AccessToken> tokens = new ConcurrentHashMap<>();

    public FreshTokens(TokenEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    public String of(DemoUser user) {
        return tokens.compute(user, (same, token) -> fresh(token) ? token : endpoint.tokenOf(user))
                .value();
    }

    private boolean fresh(AccessToken token) {
        return token != null && token.expiresAt().minus(LEFT_AT_LEAST).isAfter(clock.instant());
    }
}
