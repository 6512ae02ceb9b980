package org.restride.analytics.clinician.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.analytics.clinician.chart.Course;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.events.StageDecided;

/** What was recommended and decided in the course of a programme, newest first. */
final class Courses {

    private Courses() {}

    static List<Course> of(PatientFile file, Glossary glossary) {
        List<Course> course = new ArrayList<>();
        file.decisions()
                .forEach(decision -> course.add(new Course(
                        file.dayOf(decision),
                        glossary.day(file.dayOf(decision)),
                        true,
                        headline(decision, glossary),
                        detail(decision, glossary))));
        newestOfEachDay(file.issued())
                .forEach(advice -> course.add(new Course(
                        advice.day(),
                        glossary.day(advice.day()),
                        false,
                        glossary.name("issued", advice.decision()),
                        null)));
        course.sort(Comparator.comparing(Course::day).reversed());
        return course;
    }

    /** What was recommended in between was overtaken before anybody could read it. */
    private static Collection<IssuedAdvice> newestOfEachDay(List<IssuedAdvice> newestFirst) {
        return newestFirst.stream()
                .collect(Collectors.toMap(
                        IssuedAdvice::day, Function.identity(), (newer, older) -> newer, LinkedHashMap::new))
                .values();
    }

    private static String headline(StageDecided decision, Glossary glossary) {
        return decision.fromStageCode().equals(decision.toStageCode())
                ? glossary.say("decided.stays", decision.toStageCode())
                : glossary.say("decided.moves", decision.fromStageCode(), decision.toStageCode());
    }

    private static String detail(StageDecided decision, Glossary glossary) {
        String outcome = glossary.name("outcomeOf", decision.outcome());
        return decision.reason() == null
                ? outcome
                : "%s, %s".formatted(outcome, glossary.name("reason", decision.reason()));
    }
}
