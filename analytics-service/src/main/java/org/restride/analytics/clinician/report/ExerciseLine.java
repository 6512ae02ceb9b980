package org.restride.analytics.clinician.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.report.PatientReport.Exercise;
import org.restride.events.ProtocolPublished.ExerciseText;
import org.restride.events.ProtocolPublished.Translation;

/**
 * How far an exercise was done, and each side of it.
 *
 * @param side whether it is one side of the exercise above it
 * @param percent of the volume; null when nothing was prescribed
 * @param width of its bar, 0 to 100
 * @param basis what the share is made of
 */
record ExerciseLine(String name, boolean side, String percent, int width, String basis) {

    private static final int WHOLE = 100;

    static List<ExerciseLine> of(Exercise exercise, Map<String, ExerciseText> texts, Glossary glossary) {
        List<ExerciseLine> lines = new ArrayList<>();
        BigDecimal dose = exercise.dose().value();
        lines.add(new ExerciseLine(
                name(exercise.exerciseCode(), texts.get(exercise.exerciseCode()), glossary),
                false,
                glossary.percent(dose),
                width(dose),
                "%d / %s".formatted(exercise.sessionsDone(), glossary.number(exercise.expected()))));
        exercise.sides().stream()
                .filter(side -> side.side() != null)
                .forEach(side -> lines.add(new ExerciseLine(
                        glossary.name("side", side.side()),
                        true,
                        glossary.percent(side.volumeShare()),
                        width(side.volumeShare()),
                        "%d / %d".formatted(side.sets(), side.ofSets()))));
        return lines;
    }

    private static int width(BigDecimal share) {
        return share == null ? 0 : Math.min(WHOLE, share.movePointRight(2).intValue());
    }

    /** The code in small letters where no protocol tells its name. */
    private static String name(String code, ExerciseText text, Glossary glossary) {
        if (text == null) {
            return code.charAt(0)
                    + code.substring(1)
                            .toLowerCase(glossary.language().locale())
                            .replace('_', ' ');
        }
        return text.translations().stream()
                .filter(translation ->
                        translation.language().equals(glossary.language().code()))
                .map(Translation::name)
                .findFirst()
                .orElse(text.name());
    }
}
