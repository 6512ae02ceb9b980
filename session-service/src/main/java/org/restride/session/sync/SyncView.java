package org.restride.session.sync;

import java.time.Instant;
import java.util.List;
import org.restride.session.feed.Change;

/**
 * @param results one for each item, in their order
 * @param changes what changed since the token that was sent, also by this call
 * @param token to send the next time
 * @param more whether there is more to ask for at once, with the token and without items
 * @param reset true when everything is told again, because the token was not of this database; drop the copy first
 * @param serverTime for comparison with the device's clock
 */
record SyncView(
        List<SyncResult> results,
        List<Change> changes,
        String token,
        boolean more,
        boolean reset,
        Instant serverTime) {}
