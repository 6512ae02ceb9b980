package org.restride.session.completed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restride.events.SessionCompleted;
import org.restride.session.record.RecordKind;
import org.restride.session.record.Timeline;

/** The sessions of some days, as they stand now. */
@ApplicationScoped
public class SessionDiary {

    private final Timeline timeline;
    private final SessionType type;

    SessionDiary(Timeline timeline, SessionType type) {
        this.timeline = timeline;
        this.type = type;
    }

    /** Newest first. */
    public List<SessionCompleted> between(UUID patientId, LocalDate first, LocalDate last) {
        return timeline.between(patientId, RecordKind.SESSION, first, last).stream()
                .map(type::event)
                .toList();
    }
}
