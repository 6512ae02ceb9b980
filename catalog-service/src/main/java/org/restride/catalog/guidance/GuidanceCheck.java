package org.restride.catalog.guidance;

import static org.restride.catalog.authoring.Finding.error;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.catalog.authoring.Finding;
import org.restride.catalog.guidance.GuidanceContent.Tier;
import org.restride.catalog.text.LanguageInventory;

/** What must hold for the guidance before somebody reviews it. */
class GuidanceCheck {

    private static final Map<String, String> PLACES =
            Map.of("condition", "/conditions", "goal", "/goals", "equipment", "/terms/equipment");

    private final String code;
    private final GuidanceContent draft;
    private final List<Finding> findings = new ArrayList<>();

    GuidanceCheck(String code, GuidanceContent draft) {
        this.code = code;
        this.draft = draft;
    }

    List<Finding> findings(List<GuidanceUse> uses, LanguageInventory languages) {
        if (!code.equals(Guidance.SCIATICA)) {
            findings.add(error("unknown-complaint", "/code", "The catalogue is about %s", Guidance.SCIATICA));
        }
        codes("rules", draft.rules(), GuidanceContent.Rule::code);
        codes("redFlags", draft.redFlags(), GuidanceContent.RedFlag::code);
        codes("tiers", draft.tiers(), advice -> advice.tier().name());
        codes("screening", draft.screening(), GuidanceContent.ScreeningRule::code);
        codes("outcomes", draft.outcomes(), GuidanceContent.Outcome::code);
        codes("notes", draft.notes(), GuidanceContent.Note::code);
        Map<String, Set<String>> had = Map.of(
                "condition", codes("conditions", draft.conditions(), GuidanceContent.Condition::code),
                "goal", codes("goals", draft.goals(), GuidanceContent.Goal::code),
                "equipment", draft.terms().getOrDefault("equipment", Map.of()).keySet());
        uses.forEach(use -> use.codes().forEach((vocabulary, used) -> checkUse(vocabulary, used, had)));
        checkAdvice();
        findings.addAll(Finding.untranslated(languages));
        return findings;
    }

    private <T> Set<String> codes(String list, List<T> items, Function<T, String> code) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!codes.add(code.apply(items.get(i)))) {
                findings.add(error("code-twice", "/%s/%d".formatted(list, i), "This code is there already"));
            }
        }
        return codes;
    }

    private void checkUse(String vocabulary, Set<String> used, Map<String, Set<String>> had) {
        for (String missing : used) {
            if (!had.get(vocabulary).contains(missing)) {
                findings.add(error(
                        "code-in-use", PLACES.get(vocabulary), "%s %s is in use and cannot go", vocabulary, missing));
            }
        }
    }

    private void checkAdvice() {
        Set<Tier> advised =
                draft.tiers().stream().map(GuidanceContent.TierAdvice::tier).collect(Collectors.toSet());
        for (Tier tier : Tier.values()) {
            if (!advised.contains(tier)) {
                findings.add(error("advice-missing", "/tiers", "Say what to do at once in tier %s", tier));
            }
        }
    }
}
