package org.restride.session.symptom;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.restride.events.SymptomReported.Answer;
import org.restride.events.SymptomReported.Flag;

/**
 * A symptom report as callers see it.
 *
 * @param fullScreen whether every question was answered, as the weekly screen asks for
 * @param flags what it raised; open until a clinician clears them
 * @param advice what to do now, to be shown at once; null when none of its flags is open
 */
record SymptomReportView(
        UUID patientId,
        UUID symptomReportId,
        int revision,
        boolean voided,
        OffsetDateTime occurredAt,
        String zone,
        LocalDate localDay,
        Instant recordedAt,
        Instant receivedAt,
        boolean deviceClockWrong,
        boolean fullScreen,
        List<Answer> answers,
        List<Flag> flags,
        Advice advice) {}
