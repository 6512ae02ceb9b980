package org.restride.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.restride.catalog.publication.Kind;

/**
 * A draft as its authors and reviewers see it.
 *
 * @param revision counts every change; the ETag to change it with
 * @param authors subjects of everybody who wrote any of it, the latest last
 * @param publishedAs number of the revision, or name of the version, it became
 */
@Schema(name = "Draft")
record DraftView(
        UUID draftId,
        Kind kind,
        String code,
        @Schema(nullable = true) String basedOn,
        Draft.State state,
        int revision,
        List<String> authors,
        Instant changedAt,
        @Schema(nullable = true) String reviewedBy,
        @Schema(nullable = true) String reviewNote,
        @Schema(nullable = true) String publishedAs,
        JsonNode content) {

    static DraftView of(Draft draft) {
        return new DraftView(
                draft.id,
                draft.kind,
                draft.code,
                draft.basedOn,
                draft.state,
                draft.revision,
                draft.authors,
                draft.changedAt,
                draft.reviewedBy,
                draft.reviewNote,
                draft.publishedAs,
                draft.content);
    }
}
