package org.restride.analytics.fact;

import org.restride.events.EventType;
import org.restride.events.PainScored;
import org.restride.events.PatientChanged;
import org.restride.events.PatientEvent;
import org.restride.events.PlanChanged;
import org.restride.events.SessionCompleted;
import org.restride.events.StageDecided;
import org.restride.events.SymptomReported;

/** What a fact speaks of. */
public enum FactKind {
    PATIENT(EventType.PATIENT_CHANGED),
    PLAN(EventType.PLAN_CHANGED),
    SESSION(EventType.SESSION_COMPLETED),
    PAIN_SCORE(EventType.PAIN_SCORED),
    SYMPTOM_REPORT(EventType.SYMPTOM_REPORTED),
    STAGE_DECISION(EventType.STAGE_DECIDED);

    private final EventType eventType;

    FactKind(EventType eventType) {
        this.eventType = eventType;
    }

    /** Names a fact among all of its patient. */
    public String factId(String identity) {
        return name() + "/" + identity;
    }

    /** The event type the fact's data is of. */
    EventType eventType() {
        return eventType;
    }

    public static FactKind of(PatientEvent event) {
        if (event instanceof PatientChanged) {
            return PATIENT;
        }
        if (event instanceof PlanChanged) {
            return PLAN;
        }
        if (event instanceof SessionCompleted) {
            return SESSION;
        }
        if (event instanceof PainScored) {
            return PAIN_SCORE;
        }
        if (event instanceof SymptomReported) {
            return SYMPTOM_REPORT;
        }
        if (event instanceof StageDecided) {
            return STAGE_DECISION;
        }
        throw new IllegalArgumentException("%s tells nothing to be kept".formatted(event.type()));
    }
}
