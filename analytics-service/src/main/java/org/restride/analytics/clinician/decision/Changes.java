package org.restride.analytics.clinician.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.restride.analytics.clinician.decision.PatientRecord.Decision;
import org.restride.analytics.clinician.decision.PatientRecord.Plan;

/** Finds out what changed since a form was loaded that came too late. */
@ApplicationScoped
class Changes {

    static final String NEWER_RECOMMENDATION = "newer-recommendation";
    private static final String PLAN_MOVED_ON = "plan-moved-on";

    private final PatientRecords records;

    Changes(PatientRecords records) {
        this.records = records;
    }

    /**
     * @param plan as it is now; null when that cannot be asked
     * @param decision that was made in the meantime; null for none
     * @param sentences what to tell of it
     */
    record Changed(Plan plan, Decision decision, List<String> sentences) {

        static final Changed NOTHING = new Changed(null, null, List.of());
    }

    Changed sinceDecision(Standpoint known, DecisionForm form, Refused refused) {
        if (refused.status() != 409) {
            return Changed.NOTHING;
        }
        var sentences = new Sentences(known);
        List<String> told = new ArrayList<>();
        if (refused.kind().equals(NEWER_RECOMMENDATION)) {
            told.add(sentences.recommendation());
        }
        Optional<Decision> decision = orNothing(() -> decision(known, refused));
        decision.map(sentences::decision).ifPresent(told::add);
        Optional<Plan> plan = orNothing(() -> Optional.of(records.plan(known.patientId())));
        plan.filter(now -> now.revision() != form.planRevision())
                .map(sentences::plan)
                .ifPresent(told::add);
        return new Changed(plan.orElse(null), decision.orElse(null), told);
    }

    private Optional<Decision> decision(Standpoint known, Refused refused) {
        if (refused.other() != null) {
            return records.decision(known.patientId(), refused.other());
        }
        return refused.kind().equals(PLAN_MOVED_ON) ? records.latestDecision(known.patientId()) : Optional.empty();
    }

    List<String> sinceClearance(Standpoint known, ClearanceForm form, Refused refused) {
        if (refused.status() != 409) {
            return List.of();
        }
        return orNothing(() -> records.flags(known.patientId()).stream()
                        .filter(form::isAbout)
                        .findFirst())
                .filter(flag -> flag.cleared() != null)
                .map(flag -> List.of(new Sentences(known).clearance(flag.symptomCode(), flag.cleared())))
                .orElse(List.of());
    }

    List<String> sincePause(Standpoint known, Refused refused) {
        if (refused.status() != 409 || refused.other() == null) {
            return List.of();
        }
        return orNothing(() -> records.pause(known.patientId(), refused.other()))
                .map(pause -> List.of(new Sentences(known).pause(pause)))
                .orElse(List.of());
    }

    /** The refusal itself is told also when this is refused. */
    private static <T> Optional<T> orNothing(Supplier<Optional<T>> question) {
        try {
            return question.get();
        } catch (Refused e) {
            return Optional.empty();
        }
    }
}
