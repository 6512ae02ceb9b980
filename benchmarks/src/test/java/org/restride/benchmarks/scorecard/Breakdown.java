package org.restride.benchmarks.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One decider's figures by archetype, and by rule where nothing happened that a rule should find. */
final class Breakdown {

    private static final List<Archetype> STABLE =
            List.of(Archetype.IMPROVER, Archetype.SLOW, Archetype.PERSISTENT_MODERATE, Archetype.PERSISTENT_SEVERE);

    private final Cohort cohort;

    Breakdown(Cohort cohort) {
        this.cohort = cohort;
    }

    String byArchetype() {
        List<String> head = List.of(
                "Archetype",
                "PROGRESS ever",
                "highest stage, mean",
                "false PROGRESS",
                "REFER ever",
                "evaluations with regress criteria");
        return MarkdownTable.of(head, Archetype.ALL.stream().map(this::row).toList());
    }

    private List<String> row(Archetype archetype) {
        return List.of(
                archetype.words(),
                cohort.patients(archetype, FollowUp::everProgresses).text(),
                cohort.meanHighestStage(archetype).text(),
                cohort.falseProgress(archetype).text(),
                cohort.patients(archetype, followUp -> followUp.referredBy(12)).text(),
                cohort.steps(archetype, step -> !step.regressReasons().isEmpty())
                        .text());
    }

    /** Given as a reason, and met at all: a referral hides the regress criteria beneath it. */
    String byRule() {
        List<String> head = new ArrayList<>(List.of("Rule"));
        for (Archetype archetype : STABLE) {
            head.addAll(List.of(archetype.words() + ", reason", "met"));
        }
        return MarkdownTable.of(head, codes().map(this::row).toList());
    }

    private Stream<String> codes() {
        return STABLE.stream()
                .flatMap(cohort::steps)
                .flatMap(step -> step.regressMet().stream())
                .distinct()
                .sorted();
    }

    private List<String> row(String code) {
        List<String> cells = new ArrayList<>(List.of(code));
        for (Archetype archetype : STABLE) {
            cells.add(share(archetype, code, WeeklyStep::regressReasons));
            cells.add(share(archetype, code, WeeklyStep::regressMet));
        }
        return cells;
    }

    private String share(Archetype archetype, String code, Function<WeeklyStep, Set<String>> codes) {
        return cohort.steps(archetype, step -> codes.apply(step).contains(code)).text();
    }
}
