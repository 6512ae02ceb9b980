package org.restride.analytics.progression.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.analytics.progression.phrase.Words.phrase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.analytics.progression.decision.ClinicianText;
import org.restride.events.PainLocation;

class ClinicianTextsTest {

    private static final Map<String, String> ENGLISH = TextFile.read("clinician-texts.en.properties");
    private static final Map<String, String> SPANISH = TextFile.read("clinician-texts.es.properties");
    private static final Path ENGINE = Path.of("src/main/java/org/restride/analytics/progression");
    private static final Pattern IN_QUOTES = Pattern.compile("\"([a-zA-Z.]+)\"");
    private static final Pattern SAID = Pattern.compile("phrase\\(\\s*\"([a-zA-Z.]+)\"[,)]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    @Test
    void both_languages_have_the_same_sentences_with_the_same_figures() {
        assertThat(SPANISH.keySet()).isEqualTo(ENGLISH.keySet());
        ENGLISH.forEach((key, english) -> {
            assertThat(SPANISH.get(key)).as(key).isNotBlank();
            assertThat(places(SPANISH.get(key))).as(key).isEqualTo(places(english));
        });
    }

    private static Set<String> places(String text) {
        return found(PLACE, text);
    }

    @Test
    void what_the_engine_says_is_there_and_nothing_else() throws IOException {
        String sources = sources();
        assertThat(found(SAID, sources)).hasSizeGreaterThan(80).isSubsetOf(ENGLISH.keySet());
        Set<String> named = found(IN_QUOTES, sources);
        assertThat(ENGLISH.keySet()).allMatch(key -> named.contains(key) || named.contains(stem(key)));
    }

    private static String sources() throws IOException {
        var sources = new StringBuilder();
        try (var files = Files.walk(ENGINE)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    /** Without what stands for one or many, a tier or a place. */
    private static String stem(String key) {
        return key.replaceAll("\\.(one|many)$", "").replaceAll("(?<=\\.)[A-Z]+$", "");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 days, 0 días", "1, 1 day, 1 día", "2, 2 days, 2 días"})
    void one_and_many_are_told_apart(int days, String english, String spanish) {
        assertThat(Words.count(days, "day").text()).isEqualTo(new ClinicianText(english, spanish));
    }

    @Test
    void numbers_have_the_decimal_point_of_each_language() {
        assertThat(Words.oneDecimal(2.25).text()).isEqualTo(new ClinicianText("2.2", "2,2"));
        assertThat(Words.threeDecimals(0.0125).text()).isEqualTo(new ClinicianText("0.013", "0,013"));
        assertThat(Words.percent(0.125).text()).isEqualTo(new ClinicianText("12%", "12\u00a0%"));
        assertThat(Words.listed(new double[] {3, 10}).text()).isEqualTo(new ClinicianText("[3, 10]", "[3, 10]"));
    }

    @Test
    void phrases_in_a_phrase_are_said_in_its_language() {
        Phrase change = phrase("trend.change", Words.of(PainLocation.LEG), Words.plain(0.5), Words.plain(-0.75));
        assertThat(change.text())
                .isEqualTo(new ClinicianText(
                        "a trend of leg pain below 0.5 points a week (now -0.75)",
                        "una tendencia del dolor de pierna inferior a 0,5 puntos por semana (ahora -0,75)"));
    }

    @Test
    void what_reads_the_same_is_said_once_where_one_is_asked_for() {
        List<Phrase> twice = List.of(Words.oneDecimal(2.01), Words.oneDecimal(2.02), phrase("gap.change"));
        assertThat(Words.eachOnce(twice).text()).isEqualTo(new ClinicianText("2.0; a session", "2,0; una sesión"));
        assertThat(Words.joined(", ", twice).in(Tongue.ENGLISH)).isEqualTo("2.0, 2.0, a session");
        assertThat(Words.eachOnce(List.of()).in(Tongue.SPANISH)).isEmpty();
    }
}
