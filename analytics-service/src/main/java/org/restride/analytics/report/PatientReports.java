package org.restride.analytics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.restride.analytics.access.PatientNotFound;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.fact.Facts;
import org.restride.analytics.protocol.ProtocolVersions;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.summary.DailySummaries;
import org.restride.analytics.summary.DaySummary;
import org.restride.events.PatientChanged;
import org.restride.events.PatientDay;
import org.restride.events.PlanChanged;
import org.restride.kit.problem.InvalidRequest;

/** Gathers what a report is made of and has it built. */
@ApplicationScoped
public class PatientReports {

    private static final int DEFAULT_DAYS = 84;
    private static final int MOST_DAYS = 731;
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final Facts facts;
    private final DailySummaries summaries;
    private final ProtocolVersions protocols;
    private final Clock clock;

    PatientReports(Facts facts, DailySummaries summaries, ProtocolVersions protocols, Clock clock) {
        this.facts = facts;
        this.summaries = summaries;
        this.protocols = protocols;
        this.clock = clock;
    }

    /**
     * The report of today, as the patient counts days.
     *
     * @param from null for twelve weeks before {@code to}
     * @param to null for today
     */
    @Transactional
    PatientReport of(UUID patientId, LocalDate from, LocalDate to) {
        ReportFacts known = known(patientId).orElseThrow(PatientNotFound::new);
        return ReportBuilder.build(known, period(from, to, known.asOfDay()));
    }

    /** The report of today over all the days the patient has had; empty when nothing is known of such a patient. */
    @Transactional
    public Optional<PatientReport> overAllTime(UUID patientId) {
        return known(patientId).map(known -> ReportBuilder.build(known, new Period(firstDay(known), known.asOfDay())));
    }

    private Optional<ReportFacts> known(UUID patientId) {
        if (!facts.isKnown(patientId)) {
            return Optional.empty();
        }
        PatientChanged patient = facts.patient(patientId).orElse(null);
        List<PlanChanged> plans = facts.plansOf(patientId);
        ZoneId zone = zone(patient, plans);
        LocalDate today = PatientDay.of(clock.instant(), zone);
        var protocol = PlanHistory.of(plans)
                .inForceOn(today)
                .flatMap(plan -> protocols.find(plan.protocol()))
                .orElse(null);
        var days = summaries.of(patientId, EVER, today);
        return Optional.of(new ReportFacts(patientId, patient, plans, days, protocol, zone.getId(), today));
    }

    /** Of the first plan or the first report, whichever came first. */
    private static LocalDate firstDay(ReportFacts known) {
        return Stream.concat(
                        known.plans().stream().map(PlanChanged::effectiveFrom),
                        known.days().stream().map(DaySummary::day))
                .filter(day -> !day.isBefore(EVER) && !day.isAfter(known.asOfDay()))
                .min(Comparator.naturalOrder())
                .orElse(known.asOfDay());
    }

    /** Where the plan says the patient lives, else where the clinic's entry says. */
    private static ZoneId zone(PatientChanged patient, List<PlanChanged> plans) {
        return plans.stream()
                .max(Comparator.comparingInt(PlanChanged::revision))
                .map(PlanChanged::zone)
                .orElse(patient == null ? ZoneId.of("UTC") : patient.zone());
    }

    private static Period period(LocalDate from, LocalDate to, LocalDate today) {
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS - 1) : from;
        if (last.isAfter(today)) {
            throw new InvalidRequest("to", "must not be after the patient's day");
        }
        if (first.isAfter(last)) {
            throw new InvalidRequest("from", "must not be after to");
        }
        if (first.plusDays(MOST_DAYS).isBefore(last)) {
            throw new InvalidRequest("from", "must not be more than two years before to");
        }
        return new Period(first, last);
    }
}
