package org.restride.analytics.clinician.decision;

import java.util.List;
import java.util.UUID;

/** Something was not recorded. */
class Refused extends RuntimeException {

    static final String UNAVAILABLE = "session-service-unavailable";

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String kind;
    private final transient List<String> fields;
    private final UUID other;

    /**
     * @param kind last part of the problem's type, as in {@code plan-moved-on}
     * @param fields that break a rule
     * @param other the decision or pause that speaks against it; null for none
     */
    Refused(int status, String kind, List<String> fields, UUID other) {
        super("%d %s".formatted(status, kind));
        this.status = status;
        this.kind = kind;
        this.fields = fields;
        this.other = other;
    }

    static Refused unavailable() {
        return new Refused(503, UNAVAILABLE, List.of(), null);
    }

    static Refused overtaken(String kind) {
        return new Refused(409, kind, List.of(), null);
    }

    int status() {
        return status;
    }

    String kind() {
        return kind;
    }

    List<String> fields() {
        return fields;
    }

    UUID other() {
        return other;
    }
}
