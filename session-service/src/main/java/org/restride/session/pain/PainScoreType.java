package org.restride.session.pain;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.restride.events.PainScored;
import org.restride.session.record.PatientRecord;
import org.restride.session.record.RecordKind;
import org.restride.session.record.RecordType;

/** Pain scores; those around a session travel with it. */
@ApplicationScoped
class PainScoreType implements RecordType<RecordPainScoreRequest, PainScoreView> {

    private final ObjectMapper json;

    PainScoreType(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PAIN_SCORE;
    }

    @Override
    public Class<RecordPainScoreRequest> requestType() {
        return RecordPainScoreRequest.class;
    }

    @Override
    public PainScored event(PatientRecord record) {
        return RecordedPainScore.of(record, json);
    }

    @Override
    public PainScoreView view(PatientRecord record) {
        return PainScoreView.of(record, json);
    }
}
