package org.restride.session.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.restride.kit.problem.Contention;
import org.restride.kit.problem.DatabaseOutage;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.RequestProblems;
import org.restride.session.record.PatientRecord;
import org.restride.session.record.RecordKind;
import org.restride.session.record.RecordLog;
import org.restride.session.record.RecordLog.Written;
import org.restride.session.record.RecordType;
import org.restride.session.record.RecordTypes;
import org.restride.session.record.Recorder;
import org.restride.session.record.Report;
import org.restride.session.sync.SyncResult.Outcome;

/** Stores one item in a transaction of its own and says what became of it. */
@ApplicationScoped
class SyncStep {

    private static final Logger LOG = Logger.getLogger(SyncStep.class);
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    private final RecordTypes types;
    private final Recorder recorder;
    private final RecordLog log;
    private final Validator validator;
    private final ObjectMapper json;

    SyncStep(RecordTypes types, Recorder recorder, RecordLog log, Validator validator, ObjectMapper json) {
        this.types = types;
        this.recorder = recorder;
        this.log = log;
        this.validator = validator;
        this.json = json;
    }

    SyncResult take(UUID patientId, int index, JsonNode sent) {
        SyncItem item;
        try {
            item = valid(json.treeToValue(sent, SyncItem.class));
        } catch (JsonProcessingException | ConstraintViolationException | IllegalArgumentException e) {
            return refused(index, sent, e);
        }
        try {
            Written written = write(types.of(item.kind()), patientId, item);
            return result(index, item, outcome(item, written), written.record(), null);
        } catch (JsonProcessingException | RuntimeException e) {
            return refused(patientId, index, item, e);
        }
    }

    private <R extends Report> Written write(RecordType<R, ?> type, UUID patientId, SyncItem item)
            throws JsonProcessingException {
        var ifMatch = item.ifMatch() == null ? OptionalInt.empty() : OptionalInt.of(item.ifMatch());
        return switch (item.action()) {
            case PUT -> {
                R content = valid(json.treeToValue(item.content(), type.requestType()));
                yield recorder.record(type, patientId, item.id(), content, ifMatch);
            }
            case VOID -> recorder.markVoided(type, patientId, item.id(), ifMatch);
            case RESTORE -> recorder.restore(type, patientId, item.id(), ifMatch);
        };
    }

    private <T> T valid(T value) {
        if (value == null) {
            throw new IllegalArgumentException("null is no item");
        }
        var violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return value;
    }

    private static Outcome outcome(SyncItem item, Written written) {
        return switch (written.outcome()) {
            case CREATED -> Outcome.CREATED;
            case UNCHANGED -> Outcome.UNCHANGED;
            case CORRECTED ->
                switch (item.action()) {
                    case PUT -> Outcome.CORRECTED;
                    case VOID -> Outcome.VOIDED;
                    case RESTORE -> Outcome.RESTORED;
                };
        };
    }

    private SyncResult result(int index, SyncItem item, Outcome outcome, PatientRecord record, Problem problem) {
        return new SyncResult(
                index,
                item.kind().name(),
                item.id(),
                outcome,
                record == null ? null : record.key.revision(),
                record == null ? null : types.of(item.kind()).view(record),
                problem);
    }

    private SyncResult refused(UUID patientId, int index, SyncItem item, Exception e) {
        Optional<Problem> problem = RequestProblems.of(e);
        if (problem.isEmpty()) {
            return failed(index, item, e);
        }
        int status = problem.get().status();
        boolean conflict = status == CONFLICT || status == PRECONDITION_FAILED;
        PatientRecord stored =
                conflict ? log.find(patientId, item.kind(), item.id()).orElse(null) : null;
        return result(index, item, conflict ? Outcome.CONFLICT : Outcome.REJECTED, stored, problem.get());
    }

    /** Without a database nothing further can be taken either; anything else may be about this item alone. */
    private SyncResult failed(int index, SyncItem item, Exception e) {
        if (DatabaseOutage.isBehind(e) && e instanceof RuntimeException outage) {
            throw outage;
        }
        if (Contention.isBehind(e)) {
            LOG.warnf("An item is to be sent again: %s", e.getClass().getSimpleName());
        } else {
            LOG.error("An item is to be sent again", e);
        }
        return result(index, item, Outcome.TRY_AGAIN, null, null);
    }

    /** What could not even be read as an item is named by what can be read of it. */
    private static SyncResult refused(int index, JsonNode sent, Exception e) {
        return new SyncResult(
                index,
                kind(sent),
                id(sent),
                Outcome.REJECTED,
                null,
                null,
                RequestProblems.of(e).orElseGet(SyncStep::noItem));
    }

    private static Problem noItem() {
        return Problem.of(400, "invalid-request", "The request is not valid")
                .detail("The item or its content is null")
                .build();
    }

    private static String kind(JsonNode sent) {
        String kind = sent == null ? "" : sent.path("kind").asText();
        for (RecordKind known : RecordKind.values()) {
            if (known.name().equals(kind)) {
                return kind;
            }
        }
        return null;
    }

    private static UUID id(JsonNode sent) {
        try {
            return sent == null ? null : UUID.fromString(sent.path("id").asText());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
