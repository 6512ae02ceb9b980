package org.restride.analytics.clinician.decision;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.restride.analytics.clinician.decision.DecisionPanel.Choice;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.events.PlanChanged.PauseReason;
import org.restride.events.ProtocolPublished.Stage;
import org.restride.events.StageDecided.Outcome;
import org.restride.events.StageDecided.Reason;

/** What can be chosen in the forms, in words. */
final class Choices {

    private Choices() {}

    /** Other than accepting. */
    static List<Choice> outcomes(String chosen, Glossary glossary) {
        return of(List.of(Outcome.MODIFIED, Outcome.OVERRIDDEN), "outcomeChoice", chosen, glossary);
    }

    static List<Choice> reasons(String chosen, Glossary glossary) {
        return of(Arrays.asList(Reason.values()), "reason", chosen, glossary);
    }

    static List<Choice> pauseReasons(String chosen, Glossary glossary) {
        return of(Arrays.asList(PauseReason.values()), "pauseReason", chosen, glossary);
    }

    static List<Choice> stages(List<Stage> stages, String chosen) {
        return stages.stream()
                .sorted(Comparator.comparingInt(Stage::order))
                .map(stage -> new Choice(
                        stage.code(),
                        "%d · %s".formatted(stage.order(), stage.name()),
                        stage.code().equals(chosen)))
                .toList();
    }

    private static List<Choice> of(List<? extends Enum<?>> codes, String group, String chosen, Glossary glossary) {
        return codes.stream()
                .map(code -> new Choice(
                        code.name(), glossary.name(group, code), code.name().equals(chosen)))
                .toList();
    }
}
