package org.restride.analytics.evaluation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.analytics.adherence.Adherence;
import org.restride.analytics.pain.Reading;
import org.restride.analytics.pain.SevenDayMean;
import org.restride.analytics.recommendation.Standing;
import org.restride.analytics.summary.DaySummary;
import org.restride.analytics.worklist.Observations;
import org.restride.analytics.worklist.RedFlag;
import org.restride.analytics.worklist.Urgency;

/** What the worklist's rules look at, out of what is known of a patient. A pure function. */
final class ObservedPatient {

    /** A rise is followed back no further than this. */
    private static final int RISE_DAYS = 28;

    /** As HD-W (RULES 8.3). */
    private static final double RISING_FROM_POINTS = 1.0;

    private final KnownPatient patient;
    private final LocalDate today;
    private final List<Map<LocalDate, Reading>> locations;

    private ObservedPatient(KnownPatient patient, LocalDate today) {
        this.patient = patient;
        this.today = today;
        this.locations = List.of(readings(DaySummary::leg), readings(DaySummary::back));
    }

    /** @param standing the newest recommendation; null without one */
    static Observations on(LocalDate today, UUID patientId, KnownPatient patient, Standing standing) {
        return new ObservedPatient(patient, today).observations(patientId, standing);
    }

    private Observations observations(UUID patientId, Standing standing) {
        LocalDate spoke = lastWord();
        Set<LocalDate> quiet = spoke == null
                ? Set.of()
                : spoke.plusDays(1)
                        .datesUntil(later(spoke.plusDays(1), today))
                        .filter(this::isAskedOf)
                        .collect(Collectors.toSet());
        return new Observations(
                patientId,
                today,
                RedFlag.openIn(patient.symptomReports()),
                latest(standing),
                quiet.size(),
                quiet.stream().min(Comparator.naturalOrder()).orElse(null),
                adherence(),
                rise());
    }

    /** By the first of a run that says the same, so that a week that passes is nothing new to look at. */
    private Observations.Latest latest(Standing standing) {
        return standing == null
                ? null
                : new Observations.Latest(
                        standing.runId(),
                        Observations.Decision.valueOf(standing.decision().name()),
                        standing.urgency() == null
                                ? null
                                : Urgency.valueOf(standing.urgency().name()),
                        Set.copyOf(standing.codes()),
                        standing.runSince(),
                        patient.decidedUpon().contains(standing.recommendationId())
                                || patient.decidedUpon().contains(standing.runId()));
    }

    /** The last day with a session or a score, or the day before the programme; null without a plan. */
    private LocalDate lastWord() {
        return patient.plans()
                .inForceOn(today)
                .map(plan -> patient.days().stream()
                        .filter(day -> day.sessionsRecorded() + day.painScoresRecorded() > 0
                                && !day.day().isAfter(today))
                        .map(DaySummary::day)
                        .reduce(plan.startDay().minusDays(1), ObservedPatient::later))
                .orElse(null);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean isAskedOf(LocalDate day) {
        return patient.plans().inForceOn(day).isPresent() && !patient.plans().isPausedOn(day);
    }

    private Observations.Adherence adherence() {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        OptionalDouble now = adherenceFrom(monday.minusWeeks(1));
        OptionalDouble before = adherenceFrom(monday.minusWeeks(2));
        return now.isPresent() && before.isPresent()
                ? new Observations.Adherence(now.getAsDouble(), before.getAsDouble(), monday.minusWeeks(1))
                : null;
    }

    private OptionalDouble adherenceFrom(LocalDate monday) {
        Map<LocalDate, List<Double>> doses = patient.days().stream()
                .filter(day -> !day.day().isBefore(monday) && day.day().isBefore(monday.plusWeeks(1)))
                .collect(Collectors.toMap(DaySummary::day, DaySummary::sessionDoses));
        return Adherence.ofBlock(monday, monday.plusDays(6), patient.plans(), doses)
                .sessions()
                .value();
    }

    private Observations.Rise rise() {
        Double points = riseOn(today);
        if (points == null) {
            return null;
        }
        LocalDate since = today;
        for (int i = 1; i < RISE_DAYS && points >= RISING_FROM_POINTS; i++) {
            Double earlier = riseOn(today.minusDays(i));
            if (earlier == null || earlier < RISING_FROM_POINTS) {
                break;
            }
            since = today.minusDays(i);
        }
        return new Observations.Rise(points, since);
    }

    /** Of the location that hurts more now; null with too few scores. */
    private Double riseOn(LocalDate day) {
        Double worst = null;
        Double rise = null;
        for (Map<LocalDate, Reading> readings : locations) {
            Double now = SevenDayMean.endingOn(day, readings).mean();
            Double before = SevenDayMean.endingOn(day.minusDays(SevenDayMean.WINDOW_DAYS), readings)
                    .mean();
            if (now != null && (worst == null || now > worst)) {
                worst = now;
                rise = before == null ? null : Double.valueOf(now - before);
            }
        }
        return rise;
    }

    private Map<LocalDate, Reading> readings(Function<DaySummary, Reading> location) {
        Map<LocalDate, Reading> readings = new HashMap<>();
        patient.days().forEach(day -> readings.put(day.day(), location.apply(day)));
        return readings;
    }
}
