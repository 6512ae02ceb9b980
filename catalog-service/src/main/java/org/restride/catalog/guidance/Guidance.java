package org.restride.catalog.guidance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The published guidance. The catalogue is about one complaint so far. */
@ApplicationScoped
public class Guidance implements PanacheRepositoryBase<GuidanceRevision, GuidanceRevisionId> {

    /** What the guidance of today is about. */
    public static final String SCIATICA = "SCIATICA";

    private static final String NEWEST_FIRST = "id.code = ?1 order by id.revision desc";

    /** @throws GuidanceNotFound while nothing is published, which the release's own content rules out */
    public GuidanceRevision current() {
        return findCurrent(SCIATICA).orElseThrow(() -> new GuidanceNotFound(SCIATICA));
    }

    Optional<GuidanceRevision> findCurrent(String code) {
        return find(NEWEST_FIRST, code).firstResultOptional();
    }
}
