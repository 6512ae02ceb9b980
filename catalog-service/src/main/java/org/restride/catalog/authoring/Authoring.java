package org.restride.catalog.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.restride.catalog.authoring.Draft.State;
import org.restride.catalog.authoring.ReviewRequest.Verdict;
import org.restride.catalog.publication.Authorship;
import org.restride.catalog.publication.PublicationOrder;
import org.restride.kit.problem.InvalidRequest;

/** The steps of a draft. Each is one transaction, and of two at the same time one sees what the other did. */
@ApplicationScoped
class Authoring {

    private static final Logger LOG = Logger.getLogger(Authoring.class);

    private final Drafts drafts;
    private final DraftChecks checks;
    private final PublicationOrder order;
    private final Clock clock;

    Authoring(Drafts drafts, DraftChecks checks, PublicationOrder order, Clock clock) {
        this.drafts = drafts;
        this.checks = checks;
        this.order = order;
        this.clock = clock;
    }

    /** @param created whether it was stored now */
    record Saved(Draft draft, boolean created) {}

    /**
     * Stores what an author wrote, right or not. The same content again changes nothing.
     *
     * @param known revision the author began with; empty for a new draft
     */
    @Transactional
    Saved save(UUID id, DraftContent written, OptionalInt known, String author) {
        var begun = Draft.begin(id, written, author, clock.instant());
        if (known.isEmpty() && drafts.insertIfAbsent(begun)) {
            return new Saved(begun, true);
        }
        var stored = drafts.lock(id).orElseThrow(() -> new DraftNotFound(id));
        if (stored.written().equals(written)) {
            return new Saved(stored, false);
        }
        if (known.isEmpty()) {
            throw DraftConflict.otherContent(stored);
        }
        requireRevision(stored, known, written);
        require(stored, State.EDITING);
        if (stored.kind != written.kind() || !stored.code.equals(written.code())) {
            throw DraftConflict.otherTarget(stored);
        }
        stored.write(written, author, clock.instant());
        return new Saved(stored, false);
    }

    /** @throws DraftNotReady with all findings, if any of them stands in the way */
    @Transactional
    Draft submit(UUID id, OptionalInt known) {
        var draft = locked(id, known, State.EDITING);
        requireRight(draft);
        draft.moved(State.IN_REVIEW, clock.instant());
        return draft;
    }

    /** Publishes, or sends back to the authors. */
    @Transactional
    Draft review(UUID id, OptionalInt known, ReviewRequest review, String reviewer) {
        boolean sentBack = review.verdict() == Verdict.SEND_BACK;
        if (sentBack && (review.note() == null || review.note().isBlank())) {
            throw new InvalidRequest("note", "must say why the draft is sent back");
        }
        var draft = locked(id, known, State.IN_REVIEW);
        if (draft.authors.contains(reviewer)) {
            throw DraftConflict.ownWork();
        }
        draft.reviewedBy = reviewer;
        draft.reviewNote = review.note();
        if (sentBack) {
            draft.moved(State.EDITING, clock.instant());
        } else {
            publish(draft, reviewer);
        }
        return draft;
    }

    private void publish(Draft draft, String reviewer) {
        order.next(); // from here on nobody else publishes, so what is checked now holds
        requireRight(draft);
        var authorship = new Authorship(draft.author(), reviewer);
        draft.publishedAs = checks.of(draft.kind).publish(draft.code, draft.content, authorship);
        draft.moved(State.PUBLISHED, clock.instant());
        LOG.infof("Published %s %s %s", draft.kind, draft.code, draft.publishedAs);
    }

    /** Gives a draft up; it stays readable. */
    @Transactional
    Draft withdraw(UUID id, OptionalInt known) {
        var draft = drafts.lock(id).orElseThrow(() -> new DraftNotFound(id));
        requireRevision(draft, known, null);
        if (draft.state != State.EDITING && draft.state != State.IN_REVIEW) {
            throw DraftConflict.wrongState(draft);
        }
        draft.moved(State.WITHDRAWN, clock.instant());
        return draft;
    }

    private Draft locked(UUID id, OptionalInt known, State state) {
        var draft = drafts.lock(id).orElseThrow(() -> new DraftNotFound(id));
        requireRevision(draft, known, null);
        require(draft, state);
        return draft;
    }

    private static void requireRevision(Draft draft, OptionalInt known, DraftContent sent) {
        if (known.isEmpty()) {
            throw new RevisionMissing();
        }
        if (known.getAsInt() != draft.revision) {
            throw new DraftMovedOn(draft, sent);
        }
    }

    private static void require(Draft draft, State state) {
        if (draft.state != state) {
            throw DraftConflict.wrongState(draft);
        }
    }

    private void requireRight(Draft draft) {
        List<Finding> findings = checks.check(draft);
        if (findings.stream().anyMatch(Finding::stops)) {
            throw new DraftNotReady(findings);
        }
    }
}
