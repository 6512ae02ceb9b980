package org.restride.session.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.restride.kit.problem.InvalidRequest;

/** What the clock of the caller's device showed when it sent the request. */
@RequestScoped
public class DeviceClock {

    public static final String HEADER = "Device-Time";

    private final HttpHeaders headers;
    private Instant fromBody;

    DeviceClock(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Where the body says it, the header need not. */
    public void showed(Instant deviceTime) {
        fromBody = deviceTime;
    }

    /**
     * Null when the device does not say.
     *
     * @throws InvalidRequest if the header is no instant
     */
    Instant time() {
        String header = headers.getHeaderString(HEADER);
        if (fromBody != null || header == null) {
            return fromBody;
        }
        try {
            return Instant.parse(header);
        } catch (DateTimeParseException e) {
            throw new InvalidRequest(HEADER, "must be an instant such as 2026-03-10T17:45:00Z");
        }
    }
}
