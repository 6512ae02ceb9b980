package org.restride.catalog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.restride.catalog.evidence.EvidenceTag;
import org.restride.catalog.exercise.ExerciseContent.Verdict;
import org.restride.catalog.text.Localized;

/**
 * An exercise that is not for the person, why, and what to do in its place.
 *
 * @param instead exercises that suit the person, best first; empty when none does
 */
@Schema(name = "Exclusion")
record Exclusion(String code, int revision, Localized name, List<Reason> reasons, List<Alternative> instead) {

    /** What stands in the way. */
    enum Obstacle {
        CONDITION,
        EQUIPMENT
    }

    /**
     * @param condition code of what the person has; absent for equipment
     * @param verdict whether it is ruled out, or waits for somebody's word; absent for equipment
     * @param missing things of which one is needed; absent for a condition
     */
    @Schema(name = "ExclusionReason")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(
            Obstacle obstacle,
            String condition,
            Verdict verdict,
            Localized text,
            EvidenceTag tag,
            String source,
            List<Thing> missing) {}

    @Schema(name = "Thing")
    record Thing(String code, Localized name) {}

    @Schema(name = "Alternative")
    record Alternative(String code, Localized name) {}
}
