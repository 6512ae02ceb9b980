package org.restride.session.symptom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.restride.kit.access.CurrentAccess;
import org.restride.session.feed.PatientFeed;
import org.restride.session.record.RecordLog;
import org.restride.session.record.Recorder;
import org.restride.session.symptom.FlagProblems.FlagClearedBefore;
import org.restride.session.symptom.FlagProblems.FlagNotFound;

/** Clears flags: a clinician's act, with a note, announced as a further revision of the report. */
@ApplicationScoped
class FlagClearing {

    private final SymptomFlags flags;
    private final SymptomReportType type;
    private final RecordLog log;
    private final Recorder recorder;
    private final PatientFeed feed;
    private final CurrentAccess access;
    private final Clock clock;

    FlagClearing(
            SymptomFlags flags,
            SymptomReportType type,
            RecordLog log,
            Recorder recorder,
            PatientFeed feed,
            CurrentAccess access,
            Clock clock) {
        this.flags = flags;
        this.type = type;
        this.log = log;
        this.recorder = recorder;
        this.feed = feed;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    SymptomFlag clear(UUID patientId, UUID flagId, ClearFlagRequest request) {
        feed.lock(patientId); // in the order in which a report takes its locks
        SymptomFlag flag = flags.lock(patientId, flagId).orElseThrow(FlagNotFound::new);
        if (!flag.isOpen()) {
            if (flag.noteId.equals(request.noteId()) && flag.note.equals(request.note())) {
                return flag;
            }
            throw new FlagClearedBefore();
        }
        flag.clearedAt = clock.instant();
        flag.clearedBy = access.caller().subject();
        flag.noteId = request.noteId();
        flag.note = request.note();
        flag.clearedIn =
                log.get(patientId, type.kind(), flag.key.reportId()).key.revision() + 1;
        flags.flush();
        recorder.touch(type, patientId, flag.key.reportId());
        return flag;
    }
}
