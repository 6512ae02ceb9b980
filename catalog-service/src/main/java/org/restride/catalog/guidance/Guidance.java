package org.restride.catalog.guidance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.restride.catalog.publication.Kind;
import org.restride.catalog.publication.Published;

/** The published guidance. The catalogue is about one complaint so far. */
@ApplicationScoped
public class Guidance implements PanacheRepositoryBase<GuidanceRevision, GuidanceRevisionId> {

    /** What the guidance of today is about. */
    public static final String SCIATICA = "SCIATICA";

    private static final String NEWEST_FIRST = "id.code = ?1 order by id.revision desc";

    /** So long another instance may not have heard of new codes. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(2);

    private final Clock clock;
    private volatile Read lastRead;

    Guidance(Clock clock) {
        this.clock = clock;
    }

    private record Read(GuidanceContent content, Instant until) {}

    /** @throws GuidanceNotFound while nothing is published, which the release's own content rules out */
    public GuidanceRevision current() {
        return findCurrent(SCIATICA).orElseThrow(() -> new GuidanceNotFound(SCIATICA));
    }

    /** The same for searches, which only ask which codes there are: long to read, and read for every one of them. */
    public GuidanceContent recent() {
        var last = lastRead;
        if (last == null || clock.instant().isAfter(last.until)) {
            last = new Read(current().content, clock.instant().plus(GOOD_FOR));
            lastRead = last;
        }
        return last.content;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Published published) {
        if (published.kind() == Kind.GUIDANCE) {
            lastRead = null;
        }
    }

    Optional<GuidanceRevision> findCurrent(String code) {
        return find(NEWEST_FIRST, code).firstResultOptional();
    }
}
