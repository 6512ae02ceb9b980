package org.restride.session.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.restride.kit.web.Page;
import org.restride.kit.web.RevisionTag;
import org.restride.session.record.RecordLog.Outcome;
import org.restride.session.record.RecordLog.Written;

/** What the resources of all kinds of records have in common: revisions as entity tags, and what is answered. */
@ApplicationScoped
public class RecordDesk {

    private final Recorder recorder;
    private final RecordLog log;
    private final Timeline timeline;

    RecordDesk(Recorder recorder, RecordLog log, Timeline timeline) {
        this.recorder = recorder;
        this.log = log;
        this.timeline = timeline;
    }

    /** 201 for a new record, 200 for the same again and for a correction. */
    public <R extends Report, V> RestResponse<V> put(
            RecordType<R, V> type, UUID patientId, UUID recordId, R request, String ifMatch) {
        return answer(type, recorder.record(type, patientId, recordId, request, RevisionTag.parse(ifMatch)));
    }

    public <V> RestResponse<V> get(RecordType<?, V> type, UUID patientId, UUID recordId) {
        return answer(Status.OK, type, log.get(patientId, type.kind(), recordId));
    }

    public <V> Page<V> list(
            RecordType<?, V> type,
            UUID patientId,
            LocalDate from,
            LocalDate to,
            boolean includeVoided,
            int limit,
            String cursor) {
        var query = Timeline.Query.of(from, to, includeVoided, cursor);
        return timeline.page(patientId, type.kind(), query, limit).map(type::view);
    }

    /** Oldest first. */
    public <V> List<V> revisions(RecordType<?, V> type, UUID patientId, UUID recordId) {
        return log.revisions(patientId, type.kind(), recordId).stream()
                .map(type::view)
                .toList();
    }

    public RestResponse<Void> markVoided(RecordType<?, ?> type, UUID patientId, UUID recordId, String ifMatch) {
        recorder.markVoided(type, patientId, recordId, RevisionTag.parse(ifMatch));
        return RestResponse.noContent();
    }

    public <V> RestResponse<V> restore(RecordType<?, V> type, UUID patientId, UUID recordId, String ifMatch) {
        return answer(type, recorder.restore(type, patientId, recordId, RevisionTag.parse(ifMatch)));
    }

    private static <V> RestResponse<V> answer(RecordType<?, V> type, Written written) {
        return answer(written.outcome() == Outcome.CREATED ? Status.CREATED : Status.OK, type, written.record());
    }

    private static <V> RestResponse<V> answer(Status status, RecordType<?, V> type, PatientRecord record) {
        return RestResponse.ResponseBuilder.create(status, type.view(record))
                .header("ETag", RevisionTag.of(record.key.revision()))
                .build();
    }
}
