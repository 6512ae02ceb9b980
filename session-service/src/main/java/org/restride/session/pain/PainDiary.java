package org.restride.session.pain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restride.events.PainScored;
import org.restride.session.record.RecordKind;
import org.restride.session.record.Timeline;

/** The pain scores of some days, as they stand now. */
@ApplicationScoped
public class PainDiary {

    private final Timeline timeline;
    private final PainScoreType type;

    PainDiary(Timeline timeline, PainScoreType type) {
        this.timeline = timeline;
        this.type = type;
    }

    /** Newest first. */
    public List<PainScored> between(UUID patientId, LocalDate first, LocalDate last) {
        return timeline.between(patientId, RecordKind.PAIN_SCORE, first, last).stream()
                .map(type::event)
                .toList();
    }
}
