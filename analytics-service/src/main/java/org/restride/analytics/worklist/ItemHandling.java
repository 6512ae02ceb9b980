package org.restride.analytics.worklist;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.restride.analytics.access.CareRelation;
import org.restride.analytics.access.PatientAccess;
import org.restride.analytics.revision.RevisionMovedOn;
import org.restride.analytics.revision.RevisionRequired;
import org.restride.analytics.sql.Sql;
import org.restride.analytics.worklist.Handling.What;
import org.restride.analytics.worklist.WorklistProblems.ConflictingHandling;
import org.restride.analytics.worklist.WorklistProblems.ItemClosed;
import org.restride.analytics.worklist.WorklistProblems.NotOnCareTeam;
import org.restride.analytics.worklist.WorklistProblems.NotToBePutOff;
import org.restride.analytics.worklist.WorklistProblems.SnoozeOutOfRange;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.access.Rule.Trace;
import org.restride.kit.audit.AuditTrail;

/**
 * Keeps what clinicians of the care team do about an item, with an entry in the audit trail. Whoever acts names the
 * revision they looked at, so that nobody acknowledges what came up meanwhile.
 */
@ApplicationScoped
public class ItemHandling {

    private static final int MOST_DAYS_SNOOZED = 90;

    private static final String LOCK = "select 1 from worklist_item where item_id = ? for update";
    private static final String FIND = "select * from worklist_handling where item_id = ? and handling_id = ?";
    private static final String KEEP = """
            insert into worklist_handling
                (item_id, handling_id, what, snoozed_until, assignee, note, causes, codes, handled_by, handled_at)
            select item_id, ?, ?, ?, ?, ?, causes, codes, ?, ? from worklist_item where item_id = ?
            """;
    private static final String SEE = """
            update worklist_item
            set revision = revision + 1, snoozed_until = ?,
                seen_causes = array(select distinct unnest(seen_causes || causes) order by 1)
            where item_id = ?
            """;
    private static final String ASSIGN =
            "update worklist_item set revision = revision + 1, assignee = ? where item_id = ?";

    private final Sql sql;
    private final WorklistItems items;
    private final PatientAccess access;
    private final CurrentAccess current;
    private final AuditTrail audit;
    private final Clock clock;

    ItemHandling(
            AgroalDataSource dataSource,
            WorklistItems items,
            PatientAccess access,
            CurrentAccess current,
            AuditTrail audit,
            Clock clock) {
        this.sql = Sql.on(dataSource);
        this.items = items;
        this.access = access;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param created false when the same was sent before */
    public record Handled(WorklistItem item, boolean created) {}

    /**
     * Says that all the item is about now has been seen.
     *
     * @param seenRevision empty when the caller did not say
     * @throws RevisionRequired if the caller did not say
     * @throws RevisionMovedOn if the item is no longer as the caller saw it
     */
    @Transactional
    public Handled acknowledge(UUID itemId, OptionalInt seenRevision, UUID handlingId, String note) {
        return handle(itemId, seenRevision, handling(handlingId, What.ACKNOWLEDGED, null, null, note));
    }

    /**
     * Puts the item off, for a reason that is not told.
     *
     * @throws RevisionMovedOn if the item is no longer as the caller saw it
     */
    @Transactional
    public Handled snooze(UUID itemId, OptionalInt seenRevision, UUID handlingId, Instant until) {
        return snooze(itemId, seenRevision, new SnoozeRequest(handlingId, until, null));
    }

    /** Puts the item off. */
    @Transactional
    Handled snooze(UUID itemId, OptionalInt seenRevision, SnoozeRequest request) {
        var until = request.until().truncatedTo(ChronoUnit.MILLIS); // as it will be read back
        return handle(itemId, seenRevision, handling(request.handlingId(), What.SNOOZED, until, null, request.note()));
    }

    /** Makes the item somebody's, or nobody's. */
    @Transactional
    Handled assign(UUID itemId, OptionalInt seenRevision, AssignmentRequest request) {
        return handle(
                itemId,
                seenRevision,
                handling(request.handlingId(), What.ASSIGNED, null, request.assignee(), request.note()));
    }

    private Handling handling(UUID handlingId, What what, Instant until, String assignee, String note) {
        return new Handling(
                handlingId,
                what,
                until,
                assignee,
                note,
                List.of(),
                current.caller().subject(),
                clock.instant());
    }

    private Handled handle(UUID itemId, OptionalInt seenRevision, Handling handling) {
        sql.list(LOCK, row -> row.getInt(1), itemId);
        WorklistItem item = visible(itemId);
        audit.note(current.get(), Trace.WRITE, List.of(item.patientId()));
        Optional<Handling> before = sql.first(FIND, Handling::from, itemId, handling.handlingId());
        if (before.isPresent()) {
            if (!before.get().repeats(handling)) {
                throw new ConflictingHandling(before.get());
            }
            return new Handled(item, false);
        }
        check(item, seenRevision, handling);
        keep(itemId, handling);
        return new Handled(visible(itemId), true);
    }

    private WorklistItem visible(UUID itemId) {
        return items.get(itemId, current.caller().subject(), CareRelation.CARE_TEAM);
    }

    private void check(WorklistItem item, OptionalInt seenRevision, Handling handling) {
        if (item.state() == ItemState.CLOSED) {
            throw new ItemClosed(item);
        }
        if (item.revision() != seenRevision.orElseThrow(RevisionRequired::new)) {
            throw new RevisionMovedOn(item.revision(), item);
        }
        if (handling.what() == What.SNOOZED) {
            checkSnooze(item, handling.snoozedUntil());
        }
        if (handling.assignee() != null && !isOnCareTeam(item.patientId(), handling.assignee())) {
            throw new NotOnCareTeam();
        }
    }

    private void checkSnooze(WorklistItem item, Instant until) {
        if (item.isPressing()) {
            throw new NotToBePutOff();
        }
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(Duration.ofDays(MOST_DAYS_SNOOZED)))) {
            throw new SnoozeOutOfRange(MOST_DAYS_SNOOZED);
        }
    }

    private boolean isOnCareTeam(UUID patientId, String subject) {
        return access.of(patientId).stream()
                .anyMatch(grant -> grant.relation() == CareRelation.CARE_TEAM
                        && grant.subject().equals(subject));
    }

    private void keep(UUID itemId, Handling handling) {
        sql.update(
                KEEP,
                handling.handlingId(),
                handling.what(),
                handling.snoozedUntil(),
                handling.assignee(),
                handling.note(),
                handling.handledBy(),
                handling.handledAt(),
                itemId);
        if (handling.what() == What.ASSIGNED) {
            sql.update(ASSIGN, handling.assignee(), itemId);
        } else {
            sql.update(SEE, handling.snoozedUntil(), itemId);
        }
    }
}
