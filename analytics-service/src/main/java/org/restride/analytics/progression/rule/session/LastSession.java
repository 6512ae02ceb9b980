package org.restride.analytics.progression.rule.session;

import java.time.LocalDate;
import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.history.RecordedSession;

/**
 * From when on there was no session: the last of any stage and dose, or the begin of the stage where there never was one
 * (RULES 8.7 item 9).
 */
record LastSession(LocalDate day, List<String> factIds) {

    static LastSession in(Chart chart) {
        List<RecordedSession> sessions = chart.sessions();
        if (sessions.isEmpty()) {
            return new LastSession(chart.history().stageStart(), List.of());
        }
        RecordedSession last = sessions.get(sessions.size() - 1);
        return new LastSession(last.day(), last.factIds());
    }
}
