package org.restride.session.messaging;

import java.net.URI;

/** How this service names itself in the events it sends. */
public final class EventSource {

    public static final URI URI = java.net.URI.create("/session-service");

    private EventSource() {}
}
