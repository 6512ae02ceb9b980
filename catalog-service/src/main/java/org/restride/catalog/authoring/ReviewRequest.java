package org.restride.catalog.authoring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param note why; needed when the draft is sent back */
@Schema(name = "Review")
record ReviewRequest(
        @NotNull Verdict verdict,
        @Schema(nullable = true) @Size(max = 2000) String note) {

    /** What the reviewer decides. */
    enum Verdict {
        /** It is published now, for ever. */
        PUBLISH,
        /** Its authors go on. */
        SEND_BACK
    }
}
