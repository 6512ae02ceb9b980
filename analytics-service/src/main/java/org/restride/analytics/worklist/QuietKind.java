package org.restride.analytics.worklist;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A kind of which a patient's items are left out of the list for a while.
 *
 * @param kind never {@code RED_FLAG}; with {@code REFERRAL} emergencies and urgent ones stay on the list
 * @param until when they come back
 * @param reason in the clinician's words
 */
public record QuietKind(
        @NotNull AttentionKind kind,
        @NotNull Instant until,
        @NotBlank @Size(max = 500) String reason) {

    @AssertTrue(message = "must not be RED_FLAG, which is never quiet")
    boolean isKindThatMayBeQuiet() {
        return kind != AttentionKind.RED_FLAG;
    }
}
