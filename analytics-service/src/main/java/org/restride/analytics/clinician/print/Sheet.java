package org.restride.analytics.clinician.print;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.clinician.words.Language;
import org.restride.analytics.clinician.words.Spoken;

/**
 * One page about a patient, in words: what PDF and browser print alike. Lists are cut to what a page holds and say how much
 * was left out.
 *
 * @param standing stage and since when, or that there is no plan
 * @param figures read first
 * @param footer period, coverage, versions
 */
public record Sheet(
        UUID patientId,
        LocalDate asOf,
        Language language,
        String title,
        String name,
        String identity,
        String standing,
        Advice advice,
        List<Figure> figures,
        String courseTitle,
        PainFigure course,
        Listing flags,
        Listing decisions,
        List<String> footer) {

    /**
     * @param headline the recommendation as a sentence
     * @param notes what was decided upon it, sign-off, versions
     * @param more how many reasons were left out; null for none
     */
    public record Advice(String title, String headline, List<String> notes, List<Reason> reasons, String more) {}

    /** @param statement null where there is none */
    public record Reason(String name, Spoken statement, List<Measure> measures) {}

    /** A figure of a deciding criterion, with its limit and the data it rests on; empty where it has none. */
    public record Measure(String metric, String value, String limit, String basis) {}

    public record Figure(String name, String value, String basis) {}

    public record Listing(String title, List<String> lines) {}

    public String svg() {
        return SvgFigure.of(course, courseTitle);
    }
}
