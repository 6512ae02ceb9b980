package org.restride.analytics.progression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.restride.analytics.progression.criteria.Criterion;
import org.restride.analytics.progression.decision.PatientText;

class PatientTextsTest {

    /** A stage that changes, a dose that changes: what only a clinician decides. */
    private static final List<String> DECIDED_BY_CLINICIANS = List.of(
            "previous level",
            "next stage",
            "go back",
            "step back",
            "move up",
            "move on",
            "half",
            "stage",
            "etapa",
            "nivel anterior",
            "mitad",
            "retroceder",
            "pasar al");

    static Stream<String> codes() {
        return Stream.concat(
                Protocols.sciaticaHome().criteria().stream().map(Criterion::code),
                Stream.of("PR", "PR-LAST", "REFER", "REGRESS", "HOLD"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_has_a_text_in_both_languages_that_announces_nothing(String code) {
        PatientText text = PatientTexts.of(code);
        for (String said : List.of(text.en(), text.es())) {
            assertThat(said).isNotBlank().endsWith(said.contains("?") ? "" : ".");
            assertThat(said.toLowerCase(Locale.ROOT)).doesNotContain(DECIDED_BY_CLINICIANS);
        }
        assertThat(text.en()).isNotEqualTo(text.es());
    }
}
