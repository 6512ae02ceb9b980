package org.restride.analytics.alert;

import java.io.IOException;

/** Takes a notice out of the building by one channel. */
interface NoticeSender {

    Channel channel();

    /**
     * Tries once and waits for the answer; may be interrupted.
     *
     * @param to has an address for this channel
     * @throws IOException if the receiver cannot be reached
     */
    Outcome send(Notice notice, Addresses to) throws IOException, InterruptedException;
}
