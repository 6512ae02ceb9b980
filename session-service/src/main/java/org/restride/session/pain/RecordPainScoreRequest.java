package org.restride.session.pain;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.restride.events.DistalLocation;
import org.restride.events.PainContext;
import org.restride.session.record.Report;

/**
 * A pain score as the patient's app reports it. Both scores must be said, null when not asked, so that nobody sends a
 * zero by accident.
 *
 * @param occurredAt the time the score speaks of, by the device's clock, with its offset
 * @param zone IANA zone the patient was in
 * @param recordedAt when it was entered on the device; the time of receipt when absent
 * @param mostDistalLocation how far down symptoms reach; absent when not asked
 * @param flare whether the patient calls it a flare; absent when not asked
 */
record RecordPainScoreRequest(
        @NotNull OffsetDateTime occurredAt,
        @NotNull @Size(max = 64) String zone,
        Instant recordedAt,
        @NotNull PainContext context,
        @JsonProperty(required = true) @Min(0) @Max(10) Integer leg0To10,
        @JsonProperty(required = true) @Min(0) @Max(10) Integer back0To10,
        DistalLocation mostDistalLocation,
        Boolean flare)
        implements Report {

    @AssertTrue(message = "must say at least one of leg0To10, back0To10, mostDistalLocation and flare")
    boolean isSayingSomething() {
        return leg0To10 != null || back0To10 != null || mostDistalLocation != null || flare != null;
    }
}
