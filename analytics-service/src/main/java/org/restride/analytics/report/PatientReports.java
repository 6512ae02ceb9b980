package org.restride.analytics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.restride.analytics.access.PatientNotFound;
import org.restride.analytics.adherence.PatientZone;
import org.restride.analytics.fact.Facts;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.protocol.CompiledProtocols;
import org.restride.analytics.protocol.ProtocolVersions;
import org.restride.analytics.recommendation.Recommendation;
import org.restride.analytics.recommendation.Recommendations;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.summary.DailySummaries;
import org.restride.analytics.summary.DaySummary;
import org.restride.events.PatientChanged;
import org.restride.events.PatientDay;
import org.restride.events.PatientEvent;
import org.restride.events.PlanChanged;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolReference;
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
    private final CompiledProtocols compiled;
    private final Recommendations recommendations;
    private final Clock clock;

    PatientReports(
            Facts facts,
            DailySummaries summaries,
            ProtocolVersions protocols,
            CompiledProtocols compiled,
            Recommendations recommendations,
            Clock clock) {
        this.facts = facts;
        this.summaries = summaries;
        this.protocols = protocols;
        this.compiled = compiled;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /**
     * The report of today, as the patient counts days.
     *
     * @param from null for twelve weeks before {@code to}
     * @param to null for today
     * @param forPatient whether the patient is the one who reads: patients see what a clinician has decided upon
     */
    @Transactional
    public PatientReport of(UUID patientId, LocalDate from, LocalDate to, boolean forPatient) {
        Arranged arranged = arranged(patientId).orElseThrow(PatientNotFound::new);
        return of(patientId, arranged, period(from, to, arranged.today()), forPatient);
    }

    /**
     * The report of the last days as clinicians read it.
     *
     * @param days null for all the patient has had, two years at most
     */
    @Transactional
    public PatientReport ofLast(UUID patientId, Integer days) {
        Arranged arranged = arranged(patientId).orElseThrow(PatientNotFound::new);
        LocalDate longest = arranged.today().minusDays(MOST_DAYS - 1L);
        LocalDate first = days == null ? arranged.firstDay() : arranged.today().minusDays(days - 1L);
        return of(patientId, arranged, new Period(first.isBefore(longest) ? longest : first, arranged.today()), false);
    }

    private PatientReport of(UUID patientId, Arranged arranged, Period period, boolean forPatient) {
        List<Recommendation> issued = recommendations.between(patientId, period.from(), period.to());
        return ReportBuilder.build(facts(patientId, arranged, period, issued, forPatient), period);
    }

    /**
     * The report of today over all the days the patient has had, without recommendations; empty when nothing is known of
     * such a patient.
     */
    @Transactional
    public Optional<PatientReport> overAllTime(UUID patientId) {
        return arranged(patientId).map(arranged -> {
            var period = new Period(arranged.firstDay(), arranged.today());
            return ReportBuilder.build(facts(patientId, arranged, period, null, false), period);
        });
    }

    /** What has no place in one period. */
    private record Arranged(
            PatientChanged patient, List<PlanChanged> plans, List<DaySummary> days, ZoneId zone, Instant now) {

        LocalDate today() {
            return PatientDay.of(now, zone);
        }

        /** Of the first plan or the first report, whichever came first. */
        LocalDate firstDay() {
            return Stream.concat(
                            plans.stream().map(PlanChanged::effectiveFrom),
                            days.stream().map(DaySummary::day))
                    .filter(day -> !day.isBefore(EVER) && !day.isAfter(today()))
                    .min(Comparator.naturalOrder())
                    .orElse(today());
        }
    }

    private Optional<Arranged> arranged(UUID patientId) {
        if (!facts.isKnown(patientId)) {
            return Optional.empty();
        }
        PatientChanged patient = facts.patient(patientId).orElse(null);
        List<PlanChanged> plans = facts.plansOf(patientId);
        ZoneId zone = PatientZone.of(plans, patient);
        Instant now = clock.instant();
        LocalDate today = PatientDay.of(now, zone);
        return Optional.of(new Arranged(patient, plans, summaries.of(patientId, EVER, today), zone, now));
    }

    private ReportFacts facts(
            UUID patientId, Arranged arranged, Period period, List<Recommendation> issued, boolean forPatient) {
        Map<ProtocolReference, ProtocolPublished> known = new HashMap<>();
        Map<ProtocolReference, ProtocolRules> rules = new HashMap<>();
        arranged.plans().stream().map(PlanChanged::protocol).distinct().forEach(version -> {
            protocols.find(version).ifPresent(protocol -> known.put(version, protocol));
            compiled.find(version).ifPresent(protocol -> rules.put(version, protocol.rules()));
        });
        return new ReportFacts(
                patientId,
                arranged.patient(),
                arranged.plans(),
                arranged.days(),
                known,
                rules,
                Reported.of(events(patientId, period), facts.correctedSessions(patientId, period.from(), period.to())),
                issued,
                forPatient,
                arranged.zone().getId(),
                arranged.now());
    }

    private List<PatientEvent> events(UUID patientId, Period period) {
        List<PatientEvent> events = new ArrayList<>();
        events.addAll(facts.reportedSince(Map.of(patientId, period.from())).getOrDefault(patientId, List.of()));
        events.addAll(facts.arrangedFor(List.of(patientId)).getOrDefault(patientId, List.of()));
        return events;
    }

    private static void requireSensible(String name, LocalDate day) {
        if (day != null && day.isBefore(EVER)) {
            throw new InvalidRequest(name, "must not be before " + EVER);
        }
    }

    private static Period period(LocalDate from, LocalDate to, LocalDate today) {
        requireSensible("from", from);
        requireSensible("to", to);
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
