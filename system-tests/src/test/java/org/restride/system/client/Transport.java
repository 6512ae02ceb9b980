package org.restride.system.client;

import java.io.IOException;
import java.time.Duration;

/** Takes one request to the sync of a patient and brings the answer back, or fails on the way. */
public interface Transport {

    /** @throws IOException when there was no answer; whether the request arrived is not known then */
    Answer send(byte[] request) throws IOException;

    /** @param retryAfter null when the answer did not say */
    record Answer(int status, Duration retryAfter, byte[] body) {}
}
