package org.restride.analytics.fact;

import org.restride.events.EventType;
import org.restride.events.PainScored;
import org.restride.events.PatientChanged;
import org.restride.events.PatientEvent;
import org.restride.events.PlanChanged;
import org.restride.events.SessionCompleted;

/** What a fact speaks of. */
public enum FactKind {
    PATIENT(EventType.PATIENT_CHANGED),
    PLAN(EventType.PLAN_CHANGED),
    SESSION(EventType.SESSION_COMPLETED),
    PAIN_SCORE(EventType.PAIN_SCORED);

    private final EventType eventType;

    FactKind(EventType eventType) {
        this.eventType = eventType;
    }

    /** The event type the fact's data is of. */
    EventType eventType() {
        return eventType;
    }

    static FactKind of(PatientEvent event) {
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
        throw new IllegalArgumentException("%s tells nothing to be kept".formatted(event.type()));
    }
}
