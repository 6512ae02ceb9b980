package org.restride.events;

import java.util.UUID;

/** An event about one patient; all of them share the patient's id as record key and so one partition number. */
public sealed interface PatientEvent extends DomainEvent
        permits PatientChanged,
                PlanChanged,
                SessionCompleted,
                PainScored,
                SymptomReported,
                StageDecided,
                RecommendationIssued,
                PatientErased {

    UUID patientId();

    @Override
    default String recordKey() {
        return patientId().toString();
    }
}
