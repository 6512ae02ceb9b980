package org.restride.session.sync;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.restride.session.record.RecordKind;

/**
 * One thing a device wants stored.
 *
 * @param id chosen by the device, the same whenever it is sent
 * @param action PUT when absent
 * @param ifMatch the revision to correct, void or restore; absent for something new
 * @param content as the resource of the kind takes it; only for PUT
 */
record SyncItem(
        @NotNull RecordKind kind,
        @NotNull UUID id,
        Action action,
        @Min(1) Integer ifMatch,
        JsonNode content) {

    enum Action {
        PUT,
        VOID,
        RESTORE
    }

    SyncItem {
        action = action == null ? Action.PUT : action;
    }

    @AssertTrue(message = "content goes with PUT, and with nothing else")
    boolean isContentWithPut() {
        return (action == Action.PUT) == (content != null && !content.isNull());
    }
}
