package org.restride.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.restride.catalog.publication.Authorship;
import org.restride.catalog.publication.Kind;

/** Takes in content that a release brings: published where nobody local has written, proposed where somebody has. */
@ApplicationScoped
public class ReleaseContent {

    private static final Logger LOG = Logger.getLogger(ReleaseContent.class);

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
        /** It waits as a draft: the current revision is of local authors, or it does not fit what is published here. */
        PROPOSED
    }

    /**
     * Publishes or proposes.
     *
     * @return PROPOSED as well when it does not fit what is published here, as after a retirement
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome bring(Kind kind, String code, JsonNode content) {
        DraftKind publisher = checks.of(kind);
        var current = publisher.current(code);
        List<Finding> mistakes = checks.content(kind, code, content).stream()
                .filter(Finding::stops)
                .toList();
        boolean local = current.isPresent() && !current.get().ofRelease();
        if (local || !mistakes.isEmpty()) {
            LOG.warnf("%s %s of the release waits as a draft: %s", kind, code, local ? "changed here" : mistakes);
            String basedOn = current.map(PublishedContent::number).orElse(null);
            var written = new DraftContent(kind, code, basedOn, content);
            drafts.persist(Draft.begin(UUID.randomUUID(), written, AUTHOR, clock.instant()));
            return Outcome.PROPOSED;
        }
        publisher.publish(code, content, Authorship.RELEASE);
        return Outcome.PUBLISHED;
    }
}
