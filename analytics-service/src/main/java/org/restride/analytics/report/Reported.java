package org.restride.analytics.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.restride.events.PainScored;
import org.restride.events.PatientEvent;
import org.restride.events.SessionCompleted;
import org.restride.events.StageDecided;
import org.restride.events.SymptomReported;

/**
 * What a report needs as it was reported, besides what is summed up by day. What was taken back is left out of sessions
 * and scores; flags stay.
 *
 * @param sessionRevisions all known revisions, also of sessions that were taken back, some more than once
 */
record Reported(
        List<SessionCompleted> sessions,
        List<SessionCompleted> sessionRevisions,
        List<PainScored> scores,
        List<SymptomReported> symptomReports,
        List<StageDecided> decisions) {

    /**
     * @param events the newest revision of each, in any order
     * @param corrected all known revisions of the sessions that were corrected, in any order
     */
    static Reported of(Collection<PatientEvent> events, Collection<SessionCompleted> corrected) {
        List<SessionCompleted> sessions = sorted(SessionCompleted.class, events);
        return new Reported(
                sessions.stream().filter(session -> !session.voided()).toList(),
                Stream.concat(sessions.stream(), corrected.stream()).toList(),
                sorted(PainScored.class, events).stream()
                        .filter(score -> !score.voided())
                        .toList(),
                sorted(SymptomReported.class, events),
                sorted(StageDecided.class, events));
    }

    private static <E extends PatientEvent> List<E> sorted(Class<E> type, Collection<PatientEvent> events) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .sorted(Comparator.comparing(PatientEvent::identity))
                .toList();
    }
}
