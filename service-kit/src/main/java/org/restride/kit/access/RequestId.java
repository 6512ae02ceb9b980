package org.restride.kit.access;

import java.util.UUID;
import java.util.regex.Pattern;

/** Names a request, so that an answer, a log line and an audit entry can be brought together. */
final class RequestId {

    static final String HEADER = "X-Request-Id";
    /** Under this name the log format of META-INF/microprofile-config.properties shows it. */
    static final String IN_LOG = "requestId";

    /** Short and without anything that could break out of a log line. */
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestId() {}

    /** The caller's own id when it looks like one, else a new one. */
    static String of(String header) {
        return header != null && ACCEPTED.matcher(header).matches()
                ? header
                : UUID.randomUUID().toString();
    }
}
