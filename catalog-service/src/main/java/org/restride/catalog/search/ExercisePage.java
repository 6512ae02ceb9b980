package org.restride.catalog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.restride.catalog.search.Counts.FacetCount;
import org.restride.catalog.text.Rendered;

/**
 * A page of exercises.
 *
 * @param items exercises, each in the language of its texts
 * @param excluded exercises of this page that are not for the person; only when one was described
 * @param retired exercises that ended; only when changes were asked for
 * @param total how many there are in all; only with facets
 * @param facets how many there are by property; only when asked for
 * @param nextCursor to ask for the next page with; null on the last
 * @param updatedUntil what to send as {@code updatedSince} next time; on the last page of changes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExercisePage(
        List<Rendered> items,
        List<Rendered> excluded,
        List<Tombstone> retired,
        Long total,
        Map<String, List<FacetCount>> facets,
        @JsonInclude(JsonInclude.Include.ALWAYS) String nextCursor,
        Instant updatedUntil) {

    /** An exercise that is offered no more. */
    @Schema(name = "Tombstone")
    record Tombstone(
            String code,
            Instant retiredAt,
            @Schema(nullable = true) String replacedBy,
            String reason) {}
}
