package org.restride.analytics.clinician.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.report.PatientReport;
import org.restride.analytics.report.PatientReport.AdherenceSummary;
import org.restride.analytics.report.PatientReport.Distal;
import org.restride.analytics.report.PatientReport.Location;
import org.restride.events.DistalLocation;

/**
 * The few figures that are read first. Each says what it is made of.
 *
 * @param pains of the leg, then of the back
 */
record Figures(List<Pain> pains, Adherence adherence, Reach reach) {

    /**
     * @param now mean of seven days; null with fewer than four scores
     * @param change against the week before, with its sign; null when unknown
     * @param rising whether that is upwards
     * @param baseline null while it is not known
     * @param meaningful whether the change since then means something; null when unknown
     */
    record Pain(String now, String change, boolean rising, int days, int ofDays, String baseline, Boolean meaningful) {

        static Pain of(Location location, Glossary glossary) {
            BigDecimal change = location.change();
            return new Pain(
                    glossary.mean(location.now().value()),
                    change == null ? null : signed(change, glossary),
                    change != null && change.signum() > 0,
                    location.now().days(),
                    location.now().ofDays(),
                    glossary.number(location.baseline().value()),
                    location.sinceBaseline().meaningful());
        }

        private static String signed(BigDecimal change, Glossary glossary) {
            String text = glossary.mean(change.abs());
            return switch (change.signum()) {
                case 1 -> "+" + text;
                case -1 -> "−" + text;
                default -> "±" + text;
            };
        }
    }

    /** @param percent of sessions over the last two weeks; null when less than one was expected */
    record Adherence(String percent, String done, String expected, String dose) {

        static Adherence of(AdherenceSummary summary, Glossary glossary) {
            return new Adherence(
                    glossary.percent(summary.sessions().value()),
                    glossary.number(summary.sessions().numerator()),
                    glossary.number(summary.sessions().denominator()),
                    glossary.percent(summary.dose().value()));
        }
    }

    /**
     * How far down symptoms reach.
     *
     * @param now both locations where the median is between two
     * @param days with a location, of the last seven
     * @param movement null when too little was told
     */
    record Reach(String now, int days, String movement) {

        static Reach of(Distal distal, Glossary glossary) {
            BigDecimal rank = distal.now().rank();
            return new Reach(
                    rank == null ? null : between(rank, glossary),
                    distal.now().n(),
                    glossary.nameOrNull("movement", distal.movement()));
        }

        private static String between(BigDecimal rank, Glossary glossary) {
            String nearer = location(rank.setScale(0, RoundingMode.FLOOR), glossary);
            String further = location(rank.setScale(0, RoundingMode.CEILING), glossary);
            return nearer.equals(further) ? nearer : "%s – %s".formatted(nearer, further);
        }

        private static String location(BigDecimal rank, Glossary glossary) {
            return glossary.name("distal", DistalLocation.values()[rank.intValueExact()]);
        }
    }

    static Figures of(PatientReport report, Glossary glossary) {
        return new Figures(
                List.of(
                        Pain.of(report.pain().leg(), glossary),
                        Pain.of(report.pain().back(), glossary)),
                Adherence.of(report.adherence(), glossary),
                Reach.of(report.pain().distal(), glossary));
    }
}
