package org.restride.analytics.clinician.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.access.CareRelation;
import org.restride.analytics.clinician.decision.Changes.Changed;
import org.restride.analytics.clinician.decision.DecisionPanel.Clearing;
import org.restride.analytics.clinician.decision.DecisionPanel.Deciding;
import org.restride.analytics.clinician.decision.DecisionPanel.Paused;
import org.restride.analytics.clinician.decision.DecisionPanel.Pausing;
import org.restride.analytics.clinician.decision.PatientRecord.Plan;
import org.restride.analytics.protocol.ProtocolVersions;
import org.restride.analytics.recommendation.Recommendation;
import org.restride.analytics.report.PatientReport.WarningFlag;
import org.restride.events.PlanChanged.Pause;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolPublished.Stage;
import org.restride.kit.access.CurrentAccess;

/** Makes the forms of a patient's page: empty ones, and those that were refused with what was typed. */
@ApplicationScoped
public class DecisionPanels {

    private final ProtocolVersions protocols;
    private final Receipts receipts;
    private final Changes changes;
    private final CurrentAccess current;

    DecisionPanels(ProtocolVersions protocols, Receipts receipts, Changes changes, CurrentAccess current) {
        this.protocols = protocols;
        this.receipts = receipts;
        this.changes = changes;
        this.current = current;
    }

    /**
     * @param query of the page's address, which says what was recorded just now
     * @return null for those who may only read
     */
    public DecisionPanel fresh(Standpoint known, MultivaluedMap<String, String> query) {
        if (current.get().relation() != CareRelation.CARE_TEAM) {
            return null;
        }
        Receipt receipt = receipts.of(known, query);
        UUID decidedUpon =
                receipt.decision() == null ? null : receipt.decision().recommendationId();
        DecisionForm form = known.plan() == null
                ? null
                : DecisionForm.empty(
                        undecided(known, decidedUpon), revision(known, receipt.plan()), stage(known, receipt.plan()));
        return panel(known, receipt, deciding(known, form, receipt.plan(), Notice.NONE), null, null, Notice.NONE);
    }

    DecisionPanel again(Standpoint known, DecisionForm typed, Refused refused) {
        Changed changed = changes.sinceDecision(known, typed, refused);
        UUID decidedUpon =
                changed.decision() == null ? null : changed.decision().recommendationId();
        DecisionForm form = refused.status() == 409 && known.plan() != null
                ? typed.upon(undecided(known, decidedUpon), revision(known, changed.plan()))
                : typed;
        var receipt = new Receipt(null, changed.decision(), null, changed.plan());
        Notice notice = Notices.of(refused, changed.sentences(), known.glossary());
        return panel(known, receipt, deciding(known, form, changed.plan(), notice), null, null, Notice.NONE);
    }

    DecisionPanel again(Standpoint known, ClearanceForm typed, Refused refused) {
        Notice notice = Notices.of(refused, changes.sinceClearance(known, typed, refused), known.glossary());
        return panel(known, Receipt.NONE, deciding(known), typed, null, notice);
    }

    DecisionPanel again(Standpoint known, PauseForm typed, Refused refused) {
        Notice notice = Notices.of(refused, changes.sincePause(known, refused), known.glossary());
        PauseForm form = refused.status() == 409 && typed.isNew() ? typed.asNew() : typed;
        return panel(known, Receipt.NONE, deciding(known), null, form, notice);
    }

    private DecisionPanel panel(
            Standpoint known,
            Receipt receipt,
            Deciding deciding,
            ClearanceForm clearance,
            PauseForm pause,
            Notice notice) {
        boolean decidedNow = receipt.decision() != null
                && known.standing() != null
                && known.standing().recommendationId().equals(receipt.decision().recommendationId());
        return new DecisionPanel(
                known.patientId(),
                receipt.said(),
                decidedNow,
                deciding,
                clearings(known, receipt, clearance, notice),
                known.pauses().stream()
                        .map(there -> paused(known, there, pause, notice))
                        .toList(),
                known.plan() == null ? null : pausing(known, pause, notice));
    }

    private Deciding deciding(Standpoint known) {
        DecisionForm form = known.plan() == null
                ? null
                : DecisionForm.empty(
                        undecided(known, null),
                        known.plan().revision(),
                        known.plan().stageCode());
        return deciding(known, form, null, Notice.NONE);
    }

    private Deciding deciding(Standpoint known, DecisionForm form, Plan plan, Notice notice) {
        if (known.plan() == null) {
            return null;
        }
        List<Stage> stages = protocols
                .find(known.plan().protocol())
                .map(ProtocolPublished::stages)
                .orElse(List.of());
        boolean proposed = form.recommendationId() != null
                && known.standing() != null
                && form.recommendationId().equals(known.standing().recommendationId());
        return new Deciding(
                form,
                proposed ? Proposals.of(known, stage(known, plan), stages) : null,
                form.recommendationId() == null ? List.of() : Choices.outcomes(form.outcome(), known.glossary()),
                Choices.stages(stages, form.stage()),
                Choices.reasons(form.reason(), known.glossary()),
                notice,
                notice.text() != null && !form.isAccepting());
    }

    private static List<Clearing> clearings(Standpoint known, Receipt receipt, ClearanceForm typed, Notice notice) {
        return known.openFlags().stream()
                .filter(flag ->
                        receipt.cleared() == null || !ClearanceForm.empty(flag).isAbout(receipt.cleared()))
                .map(flag -> typed != null && typed.isAbout(flag)
                        ? clearing(flag, typed, notice, known)
                        : clearing(flag, ClearanceForm.empty(flag), Notice.NONE, known))
                .toList();
    }

    private static Clearing clearing(WarningFlag flag, ClearanceForm form, Notice notice, Standpoint known) {
        return new Clearing(
                form,
                known.glossary().name("symptom", flag.symptomCode()),
                known.glossary().name("tier", flag.tier()),
                known.glossary().day(flag.raisedOn()),
                notice);
    }

    private static Paused paused(Standpoint known, Pause there, PauseForm typed, Notice notice) {
        boolean isAsked = typed != null && typed.isAbout(there);
        PauseForm form = isAsked ? typed : PauseForm.of(there);
        return new Paused(
                form,
                known.glossary().day(there.from()),
                Choices.pauseReasons(form.reason(), known.glossary()),
                isAsked ? notice : Notice.NONE);
    }

    /** Also of a pause that was to be changed and is not there any more. */
    private static Pausing pausing(Standpoint known, PauseForm typed, Notice notice) {
        boolean isAsked = typed != null && known.pauses().stream().noneMatch(typed::isAbout);
        PauseForm form = !isAsked ? PauseForm.empty() : typed.isNew() ? typed : typed.asNew();
        return new Pausing(form, Choices.pauseReasons(form.reason(), known.glossary()), isAsked ? notice : Notice.NONE);
    }

    /** Null when nothing waits for a decision. */
    private static UUID undecided(Standpoint known, UUID decidedUpon) {
        return known.undecided()
                .map(Recommendation::recommendationId)
                .filter(id -> !id.equals(decidedUpon))
                .orElse(null);
    }

    /** session-service may be ahead, or behind what a slow answer of it says. */
    private static boolean isAhead(Plan plan, Standpoint known) {
        return plan != null && plan.revision() > known.plan().revision();
    }

    private static int revision(Standpoint known, Plan plan) {
        return isAhead(plan, known) ? plan.revision() : known.plan().revision();
    }

    private static String stage(Standpoint known, Plan plan) {
        return isAhead(plan, known) ? plan.stageCode() : known.plan().stageCode();
    }
}
