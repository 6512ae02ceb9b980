package org.restride.session.record;

import java.time.ZoneId;
import java.util.Set;
import org.restride.kit.problem.UnprocessableRequest;

/** Reads time zones by their IANA name; a bare offset is no zone, because it knows no clock change. */
public final class IanaZone {

    private static final Set<String> NAMES = ZoneId.getAvailableZoneIds();

    private IanaZone() {}

    /**
     * @param field named in the problem
     * @throws UnknownZone if there is no zone of this name
     */
    public static ZoneId of(String name, String field) {
        if (!NAMES.contains(name)) {
            throw new UnknownZone(field);
        }
        return ZoneId.of(name);
    }

    /** 422: the time zone rules know no such zone. */
    static class UnknownZone extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        UnknownZone(String field) {
            super("unknown-zone", "There is no such time zone", field, "must be an IANA zone such as Europe/London");
        }
    }
}
