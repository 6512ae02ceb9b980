package org.restride.catalog.exercise;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.restride.catalog.exercise.ExerciseContent.Category;
import org.restride.catalog.exercise.ExerciseContent.Direction;
import org.restride.catalog.exercise.ExerciseContent.EquipmentNeed;
import org.restride.catalog.exercise.ExerciseContent.Position;
import org.restride.catalog.exercise.ExerciseContent.Sides;
import org.restride.catalog.text.Localized;

/** What a list shows of an exercise before somebody opens it. */
@Schema(name = "ExerciseSummary")
public record ExerciseSummary(
        String code,
        int revision,
        String language,
        Localized name,
        Category category,
        Position position,
        Localized goal,
        Sides sides,
        List<String> goals,
        List<Direction> directions,
        List<EquipmentNeed> equipmentNeeds) {

    public static ExerciseSummary of(ExerciseRevision exercise, String language) {
        var content = exercise.content;
        return new ExerciseSummary(
                exercise.id.code(),
                exercise.id.revision(),
                language,
                content.name(),
                content.category(),
                content.position(),
                content.goal(),
                content.sides(),
                content.goals(),
                content.directions(),
                content.equipmentNeeds());
    }
}
