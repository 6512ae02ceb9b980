package org.restride.catalog.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.restride.catalog.exercise.ExerciseView;
import org.restride.catalog.search.Counts.FacetCount;
import org.restride.catalog.search.ExercisePage.Tombstone;

/** An {@link ExercisePage} as the API's document describes it: with what its parts are once they are written. */
@Schema(name = "ExercisePage", description = "Exercises; the further members are there when they were asked for")
record ExercisePageSchema(
        List<ExerciseView> items,

        @Schema(description = "Of this page, those that are not for the person, each with why and what to do instead")
        List<Exclusion> excluded,

        @Schema(description = "Exercises that ended since then")
        List<Tombstone> retired,

        @Schema(nullable = true, description = "How many there are in all")
        Long total,

        @Schema(description = "How many there are by property")
        Map<String, List<FacetCount>> facets,

        @Schema(nullable = true) String nextCursor,

        @Schema(nullable = true, description = "Send it as updatedSince next time")
        Instant updatedUntil) {}
