package org.restride.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.restride.catalog.publication.Authorship;

/** Takes in content that a release brings: published where nobody local has written, proposed where somebody has. */
@ApplicationScoped
public class ReleaseContent {

    /** Stands among the authors of a draft for those who made the release. */
    private static final String AUTHOR = "restride-release";

    private final DraftChecks checks;
    private final Drafts drafts;
    private final Clock clock;

    ReleaseContent(DraftChecks checks, Drafts drafts, Clock clock) {
        this.checks = checks;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** What became of the content. */
    public enum Outcome {
        PUBLISHED,
        /** It waits as a draft, because the current revision is of local authors. */
        PROPOSED
    }

    /**
     * Publishes or proposes.
     *
     * @throws IllegalStateException if the content has mistakes, which a test of the release rules out
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome bring(Kind kind, String code, JsonNode content) {
        DraftKind publisher = checks.of(kind);
        var current = publisher.current(code);
        if (current.isPresent() && !current.get().ofRelease()) {
            var written = new DraftContent(kind, code, current.get().number(), content);
            drafts.persist(Draft.begin(UUID.randomUUID(), written, AUTHOR, clock.instant()));
            return Outcome.PROPOSED;
        }
        List<Finding> findings = checks.content(kind, code, content);
        if (findings.stream().anyMatch(Finding::stops)) {
            throw new IllegalStateException("%s %s of the release: %s".formatted(kind, code, findings));
        }
        publisher.publish(code, content, Authorship.RELEASE);
        return Outcome.PUBLISHED;
    }
}
