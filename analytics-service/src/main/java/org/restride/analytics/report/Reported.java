package org.restride.analytics.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.restride.events.PainScored;
import org.restride.events.PatientEvent;
import org.restride.events.SessionCompleted;
import org.restride.events.StageDecided;
import org.restride.events.SymptomReported;

/**
 * What a report needs as it was reported, besides what is summed up by day. What was taken back is left out of sessions
 * and scores; flags stay.
 */
record Reported(
        List<SessionCompleted> sessions,
        List<PainScored> scores,
        List<SymptomReported> symptomReports,
        List<StageDecided> decisions) {

    /** @param events the newest revision of each, in any order */
    static Reported of(Collection<PatientEvent> events) {
        return new Reported(
                sorted(SessionCompleted.class, events).stream()
                        .filter(session -> !session.voided())
                        .toList(),
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
