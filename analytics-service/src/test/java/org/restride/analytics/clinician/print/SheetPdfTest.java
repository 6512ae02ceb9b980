package org.restride.analytics.clinician.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.restride.analytics.clinician.chart.PainChart;
import org.restride.analytics.clinician.chart.PainLine;
import org.restride.analytics.clinician.chart.Span;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.clinician.words.Language;
import org.restride.analytics.clinician.words.Spoken;
import org.restride.kit.problem.InvalidRequest;

/** As much as a page has to hold at most. */
class SheetPdfTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final int A_YEAR = 365;

    private static PainFigure figure(Glossary glossary) {
        return PainFigure.of(
                new PainChart(
                        TODAY.minusDays(A_YEAR - 1),
                        A_YEAR,
                        0,
                        line(6),
                        line(3),
                        Collections.nCopies(A_YEAR, null),
                        List.of(),
                        List.of(),
                        List.of(new Span(0, 99, "1 Calm symptoms"), new Span(100, 364, "2 Build control")),
                        List.of(new Span(120, 140, null)),
                        List.of(new PainChart.CourseMark(100, true, "S1 to S2"))),
                List.of(),
                glossary);
    }

    /** With a gap in the middle. */
    private static PainLine line(int score) {
        List<Integer> scores = new ArrayList<>(Collections.nCopies(A_YEAR, score));
        List<BigDecimal> means = new ArrayList<>(Collections.nCopies(A_YEAR, BigDecimal.valueOf(score)));
        IntStream.range(120, 141).forEach(day -> {
            scores.set(day, null);
            means.set(day, null);
        });
        return new PainLine(
                scores,
                Collections.nCopies(A_YEAR, null),
                means,
                Collections.nCopies(A_YEAR, 7),
                BigDecimal.valueOf(score),
                BigDecimal.valueOf(score - 2),
                List.of(new Span(200, 204, null)));
    }

    private static String longest(Glossary glossary, String group) {
        return glossary.group(group).values().stream()
                .max((one, other) -> one.length() - other.length())
                .orElseThrow();
    }

    private static Sheet full(Language language) {
        var glossary = Glossary.in(language);
        var statement = new Spoken("Pain over the last seven days was above the limit of the stage. ".repeat(8), "en");
        var measures = List.of(
                new Sheet.Measure(longest(glossary, "metric"), "6,5", "≤ 4", "14–20 Nov · n 7 (≥ 4)"),
                new Sheet.Measure(longest(glossary, "metric"), "6,5", "≥ 4", "14–20 Nov · n 7 (≥ 4)"));
        var reason = new Sheet.Reason(longest(glossary, "criterion"), statement, measures);
        var lines = Collections.nCopies(6, "20 Nov 2026 · " + longest(glossary, "symptom") + " · ".repeat(90));
        var shown = new Sheet.Figure(glossary.say("print.legNow"), "6,5 (+1,2)", "7 de 7 días; inicio 6");
        return new Sheet(
                UUID.fromString("0b9e3a52-6f0d-4d5e-9c55-0f0c0a7f1e01"),
                TODAY,
                language,
                glossary.say("print.title"),
                "Íñigo Núñez de la Peña y Güell 山 " + "Wetherington ".repeat(20),
                glossary.say("print.identity", "0b9e3a52-6f0d-4d5e-9c55-0f0c0a7f1e01", glossary.day(TODAY)),
                glossary.say("print.standing", "3 · Build strength", glossary.day(TODAY), "10", "365"),
                new Sheet.Advice(
                        glossary.say("print.recommendationOf", glossary.day(TODAY)),
                        glossary.say("decision.REFER.SOON"),
                        List.of(glossary.say("print.undecided"), glossary.say("print.signOff")),
                        List.of(reason, reason, reason, reason),
                        glossary.say("print.more", 3)),
                List.of(shown, shown, shown, shown),
                glossary.say("print.course", glossary.day(TODAY.minusDays(A_YEAR - 1)), glossary.day(TODAY)),
                figure(glossary),
                new Sheet.Listing(glossary.say("print.flags"), lines.subList(0, 5)),
                new Sheet.Listing(glossary.say("print.decisions"), lines),
                List.of(
                        glossary.say(
                                "print.coverage",
                                glossary.day(TODAY.minusDays(A_YEAR - 1)),
                                glossary.day(TODAY),
                                A_YEAR,
                                300,
                                300,
                                200),
                        glossary.say("print.madeBy", "sciatica-home 0.2.0", "1.0")));
    }

    @ParameterizedTest
    @CsvSource({"EN, A4", "ES, A4", "EN, LETTER", "ES, LETTER"})
    void the_longest_texts_and_a_year_are_one_page_in_both_languages(Language language, Paper paper)
            throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SheetPdf.of(full(language), paper))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isEqualTo(paper.size().getWidth());
            var glossary = Glossary.in(language);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Íñigo Núñez de la Peña y Güell ? Wetherington")
                    .contains(glossary.say("decision.REFER.SOON"))
                    .contains(glossary.say("print.signOff"))
                    .contains("6,5 ≤ 4 14–20 Nov · n 7 (≥ 4)")
                    .contains(glossary.day(TODAY))
                    .contains(glossary.say("print.madeBy", "sciatica-home 0.2.0", "1.0"));
            assertThat(lowest(pdf)).isGreaterThanOrEqualTo(28);
        }
    }

    /** How near to the lower edge anything is written, in points. */
    private static float lowest(PDDocument pdf) throws IOException {
        var heights = new ArrayList<Float>();
        var reader = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                letters.forEach(letter -> heights.add(letter.getTextMatrix().getTranslateY()));
            }
        };
        reader.getText(pdf);
        return Collections.min(heights);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void it_is_tagged_has_a_title_and_says_its_language(Language language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SheetPdf.of(full(language), Paper.A4))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo(language.code());
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).hasSize(1);
            assertThat(pdf.getDocumentInformation().getTitle())
                    .startsWith(Glossary.in(language).say("print.title"))
                    .doesNotContain("Núñez");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void the_same_sheet_gives_the_same_bytes() {
        assertThat(SheetPdf.of(full(Language.ES), Paper.A4)).isEqualTo(SheetPdf.of(full(Language.ES), Paper.A4));
    }

    @Test
    void the_chart_is_told_apart_without_colour_and_gaps_are_gaps() {
        String svg = full(Language.EN).svg();
        assertThat(Pattern.compile("#([0-9a-f]{2})(?!\\1\\1)").matcher(svg).find())
                .as("a colour")
                .isFalse();
        var lines = figure(Glossary.in(Language.EN)).marks().stream()
                .filter(Mark.Path.class::isInstance)
                .map(Mark.Path.class::cast)
                .filter(path -> path.width() == 1.5 && path.points().size() > 2)
                .toList();
        assertThat(lines).extracting(path -> path.points().size()).containsExactly(120, 224, 120, 224);
        assertThat(lines)
                .extracting(Mark.Path::dashes)
                .containsExactly(List.of(), List.of(), List.of(4.0, 2.0), List.of(4.0, 2.0));
        assertThat(svg)
                .contains("stroke-dasharray=\"1.0 2.0\"")
                .contains("stroke-dasharray=\"6.0 2.0 1.0 2.0\"")
                .doesNotContain("style");
    }

    @Test
    void paper_nobody_has_is_refused() {
        assertThat(Paper.named(null)).isEqualTo(Paper.A4);
        assertThat(Paper.named("letter")).isEqualTo(Paper.LETTER);
        assertThatThrownBy(() -> Paper.named("a5")).isInstanceOf(InvalidRequest.class);
    }
}
