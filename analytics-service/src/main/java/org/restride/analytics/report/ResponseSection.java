package org.restride.analytics.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Response;
import org.restride.analytics.progression.chart.StageInForce;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.history.RecordedSession;
import org.restride.analytics.progression.phrase.Phrase;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.report.PatientReport.SessionResponse;
import org.restride.analytics.summary.ChartedDays;
import org.restride.events.PlanChanged;
import org.restride.events.ProtocolReference;

/** What each session did to pain, by the limits of the protocol in force on its day. */
final class ResponseSection {

    /** Days before a session whose scores the limits look at. */
    private static final int DAYS_BEFORE = 7;

    private final ReportFacts facts;
    private final PlanHistory plans;
    private final ChartedDays days;
    private final Period period;
    private final Map<ProtocolReference, Map<RecordedSession, Response>> judged = new HashMap<>();

    ResponseSection(ReportFacts facts, ChartedDays days, Period period) {
        this.facts = facts;
        this.plans = facts.planHistory();
        this.days = days;
        this.period = period;
    }

    List<SessionResponse> responses() {
        Map<LocalDate, List<RecordedSession>> byDay = sessions().stream()
                .filter(session ->
                        !session.day().isBefore(period.from()) && !session.day().isAfter(period.to()))
                .collect(Collectors.groupingBy(RecordedSession::day));
        List<SessionResponse> responses = new ArrayList<>();
        byDay.keySet().stream().sorted(Comparator.naturalOrder()).forEach(day -> {
            for (RecordedSession session : byDay.get(day)) {
                int orderInDay = byDay.get(day).indexOf(session) + 1;
                responses.add(response(session, orderInDay));
            }
        });
        return responses;
    }

    private List<RecordedSession> sessions() {
        return days.sessions(firstDay(), facts.asOfDay());
    }

    private LocalDate firstDay() {
        return period.from().minusDays(DAYS_BEFORE);
    }

    private SessionResponse response(RecordedSession session, int orderInDay) {
        Optional<Response> response = judged(session);
        boolean rated = response.filter(Response::isRated).isPresent();
        return new SessionResponse(
                session.day(),
                orderInDay,
                Rounded.ofNullable(session.dose()),
                session.effort0To10(),
                session.before(),
                session.during(),
                session.after(),
                days.nextMorning(session.day(), facts.asOfDay()),
                response.isEmpty() ? null : rated,
                rated ? response.get().broken().stream().map(Phrase::text).toList() : null);
    }

    private Optional<Response> judged(RecordedSession session) {
        return plans.inForceOn(session.day())
                .map(PlanChanged::protocol)
                .filter(facts.rules()::containsKey)
                .map(protocol ->
                        judged.computeIfAbsent(protocol, this::judgeAll).get(session));
    }

    private Map<RecordedSession, Response> judgeAll(ProtocolReference protocol) {
        ProtocolRules rules = facts.rules().get(protocol);
        StageInForce anyStage = rules.stage(1).orElseThrow(); // all stages have the same limits
        Chart chart = days.chart(firstDay(), facts.asOfDay(), anyStage);
        int length = (int) (facts.asOfDay().toEpochDay() - firstDay().toEpochDay()) + 1;
        return chart.lastResponses(Integer.MAX_VALUE, new Window(length, 0)).stream()
                .collect(Collectors.toMap(Response::session, response -> response));
    }
}
