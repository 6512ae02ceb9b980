package org.restride.kit.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import org.restride.kit.limit.CallerLimitsConfig.Allowance;

/**
 * Keeps one caller from taking the service away from all others. Counted in the memory of this instance: with several
 * instances a caller has as many allowances.
 */
@ApplicationScoped
public class CallerLimits {

    private static final int MOST_CALLERS = 100_000;

    private final CallerLimitsConfig config;
    /** A caller who paused this long has a full allowance again, so nothing is lost by forgetting. */
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    CallerLimits(CallerLimitsConfig config) {
        this.config = config;
    }

    /** A caller whose roles change gets the allowance of the new ones at once. */
    public Allowed ofCaller(String subject, Set<String> roles) {
        return allowed("caller " + subject, largest(roles));
    }

    /** Behind a proxy this is the proxy's address, unless quarkus.http.proxy says whose word on the caller's is taken. */
    public Allowed ofAddress(HttpServerRequest request) {
        var address = request.remoteAddress(); // null when the connection is gone already
        return allowed("address " + (address == null ? "unknown" : address.hostAddress()), config.anonymous());
    }

    /**
     * For something that must not be tried often, such as guessing a code.
     *
     * @param what names it
     * @param attempts how many within the time, all of which come back when it has passed; the time is at most an hour
     */
    public Allowed ofAttempts(String what, String subject, int attempts, Duration within) {
        return new Allowed(buckets.get(what + " " + subject, unknown -> Bucket.builder()
                .addLimit(limit -> limit.capacity(attempts).refillIntervally(attempts, within))
                .build()));
    }

    private Allowance largest(Set<String> roles) {
        return roles.stream()
                .map(config.role()::get)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(Allowance::perSecond))
                .orElse(config.caller());
    }

    private Allowed allowed(String key, Allowance allowance) {
        String bucket = "%s %d/%d".formatted(key, allowance.burst(), allowance.perSecond());
        return new Allowed(buckets.get(bucket, unknown -> Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(allowance.burst()).refillGreedy(allowance.perSecond(), Duration.ofSeconds(1)))
                .build()));
    }
}
