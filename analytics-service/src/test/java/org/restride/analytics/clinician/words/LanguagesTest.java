package org.restride.analytics.clinician.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.analytics.progression.Ada;
import org.restride.analytics.progression.Protocols;
import org.restride.analytics.progression.decision.ClinicianText;
import org.restride.analytics.progression.decision.JudgedCriterion;
import org.restride.analytics.progression.decision.Measure;
import org.restride.analytics.worklist.AttentionKind;
import org.restride.events.ProtocolPublished.Criterion;

class LanguagesTest {

    @Test
    void no_language_lacks_a_word() throws IOException {
        assertThat(Glossary.in(Language.ES).words().stringPropertyNames())
                .isEqualTo(Glossary.in(Language.EN).words().stringPropertyNames());
        var spanish = new Properties();
        try (var in = getClass().getResourceAsStream("/messages/msg_es.properties")) {
            spanish.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(spanish.stringPropertyNames())
                .isEqualTo(Arrays.stream(Words.class.getDeclaredMethods())
                        .map(Method::getName)
                        .collect(Collectors.toSet()));
    }

    @Test
    void every_criterion_of_the_protocol_and_every_reason_has_a_name() {
        var english = Glossary.in(Language.EN);
        assertThat(Protocols.version("0.2.0").criteria())
                .extracting(Criterion::id)
                .allSatisfy(code -> assertThat(english.name("criterion", code)).isNotEqualTo(code));
        assertThat(AttentionKind.values())
                .allSatisfy(kind -> assertThat(english.name("kind", kind)).isNotEqualTo(kind.name()));
    }

    @Test
    void every_figure_has_a_name() {
        assertThat(Ada.ready().decision().criteria())
                .flatExtracting(JudgedCriterion::measures)
                .extracting(Measure::metric)
                .allSatisfy(metric ->
                        assertThat(Glossary.in(Language.ES).words()).as(metric).containsKey("metric." + metric));
    }

    @Test
    void what_is_told_in_english_alone_is_told_in_english_on_every_page() {
        var both = new ClinicianText("a session", "una sesión");
        assertThat(Glossary.in(Language.ES).speak(both)).isEqualTo(new Spoken("una sesión", "es"));
        assertThat(Glossary.in(Language.EN).speak(both)).isEqualTo(new Spoken("a session", "en"));
        assertThat(Glossary.in(Language.ES).speak(ClinicianText.english("a session")))
                .isEqualTo(new Spoken("a session", "en"));
    }

    @Test
    void a_code_of_a_clinics_own_is_shown_as_it_is() {
        assertThat(Glossary.in(Language.ES).name("criterion", "OUR-1")).isEqualTo("OUR-1");
    }

    @ParameterizedTest
    @CsvSource({"EN, 4.3, 3 Nov", "ES, '4,3', 3 nov"})
    void figures_and_days_are_written_as_people_write_them(Language language, String number, String day) {
        assertThat(Glossary.in(language).number(4.26)).isEqualTo(number);
        assertThat(Glossary.in(language).shortDay(LocalDate.parse("2026-11-03")))
                .isEqualTo(day);
    }
}
