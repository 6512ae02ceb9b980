package org.restride.analytics.clinician.decision;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.restride.analytics.clinician.decision.PatientRecord.Clearance;
import org.restride.analytics.clinician.decision.PatientRecord.Decision;
import org.restride.analytics.clinician.decision.PatientRecord.Pause;
import org.restride.analytics.clinician.decision.PatientRecord.Plan;
import org.restride.analytics.clinician.words.Glossary;

/** Says what session-service has recorded, in the patient's local time. */
final class Sentences {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Standpoint known;
    private final Glossary glossary;

    Sentences(Standpoint known) {
        this.known = known;
        this.glossary = known.glossary();
    }

    String decision(Decision decision) {
        String outcome = glossary.name("outcomeOf", decision.outcome());
        String move = decision.fromStageCode().equals(decision.toStageCode())
                ? glossary.say("decided.stays", decision.toStageCode())
                : glossary.say("decided.moves", decision.fromStageCode(), decision.toStageCode());
        String what = decision.reason() == null
                ? "%s, %s".formatted(outcome, move)
                : "%s, %s, %s".formatted(outcome, move, glossary.name("reason", decision.reason()));
        return glossary.say("told.decision", decision.decidedBy(), when(decision.decidedAt()), what);
    }

    String clearance(String symptomCode, Clearance cleared) {
        return glossary.say(
                "told.clearance",
                glossary.name("symptom", symptomCode),
                cleared.clearedBy(),
                when(cleared.clearedAt()),
                cleared.note());
    }

    String pause(Pause pause) {
        String reason = glossary.name("pauseReason", pause.reason());
        return pause.to() == null
                ? glossary.say("told.pause.open", glossary.day(pause.from()), reason)
                : glossary.say("told.pause", glossary.day(pause.from()), glossary.day(pause.to()), reason);
    }

    String plan(Plan plan) {
        return glossary.say("told.plan", plan.stageCode(), glossary.day(plan.effectiveFrom()), when(plan.changedAt()));
    }

    String recommendation() {
        return glossary.say("told.recommendation", known.headline());
    }

    private String when(Instant instant) {
        var local = instant.atZone(known.zone());
        return "%s, %s".formatted(glossary.day(local.toLocalDate()), TIME.format(local));
    }
}
