package org.restride.session.sync;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * What a device queued while it was offline, and where it stands.
 *
 * @param deviceTime what the device's clock shows as it sends
 * @param since the token of the answer before; absent to be told everything
 * @param items in any order; each is read by itself, so that a broken one stops no other
 */
record SyncRequest(
        @NotNull Instant deviceTime,
        @Size(min = 1, max = 200) String since,
        @NotNull @Size(max = SyncRequest.MOST_ITEMS) List<JsonNode> items) {

    static final int MOST_ITEMS = 500;
}
