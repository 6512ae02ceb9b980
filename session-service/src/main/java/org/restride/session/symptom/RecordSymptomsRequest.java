package org.restride.session.symptom;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.restride.events.WarningSymptom;
import org.restride.session.record.Report;

/**
 * Answers to the screen for warning symptoms. No is an answer; what was not asked is left out and is never taken for one.
 *
 * @param occurredAt when it was answered, by the device's clock, with its offset
 * @param zone IANA zone the patient was in
 * @param recordedAt when it was entered on the device; the time of receipt when absent
 * @param answers each symptom once; only all of them together are the weekly screen
 */
record RecordSymptomsRequest(
        @NotNull OffsetDateTime occurredAt,
        @NotNull @Size(max = 64) String zone,
        Instant recordedAt,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid AnswerRequest> answers)
        implements Report {

    record AnswerRequest(
            @NotNull WarningSymptom symptomCode, @NotNull Boolean present) {}

    @AssertTrue(message = "must name each symptom once")
    boolean isEachSymptomNamedOnce() {
        return answers == null
                || answers.stream()
                                .filter(Objects::nonNull)
                                .map(AnswerRequest::symptomCode)
                                .distinct()
                                .count()
                        == answers.stream().filter(Objects::nonNull).count();
    }
}
