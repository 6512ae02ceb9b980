package org.restride.kit.access;

import java.util.UUID;
import java.util.regex.Pattern;

/** Names a request, so that an answer, a log line and an audit entry can be brought together. */
final class RequestId {

    static final String HEADER = "X-Request-Id";
    /** Under this name the log format of META-INF/microprofile-config.properties shows it. */
    static final String IN_LOG = "requestId";

    /** Random by its form: a name would say something about somebody, and outlive an erasure in the audit trail. */
    private static final Pattern ACCEPTED = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private RequestId() {}

    /** The caller's own id when it is a UUID, else a new one. */
    static String of(String header) {
        return header != null && ACCEPTED.matcher(header).matches()
                ? header
                : UUID.randomUUID().toString();
    }
}
