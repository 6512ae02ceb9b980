package org.restride.session.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.restride.kit.audit.AuditListing;
import org.restride.kit.audit.AuditRecord;
import org.restride.kit.web.Cursor;

/** How far each service's trail has been listed. */
record AuditCursor(Place here, Place analytics) {

    /** Everything before it, newest first, is still to come. */
    record Place(Instant at, long position) {

        /** Before every entry there is, and within what both services take. */
        static final Place NEWEST = new Place(AuditListing.AFTER_ALL, 999_999_999_999_999_999L);

        Place {
            if (at.isBefore(Instant.EPOCH) || at.isAfter(AuditListing.AFTER_ALL) || position < 0) {
                throw Cursor.invalid();
            }
        }

        static Place of(AuditRecord entry) {
            return new Place(entry.at(), entry.position());
        }

        private static Place parse(String at, String position) {
            try {
                return new Place(Instant.parse(at), Long.parseLong(position));
            } catch (DateTimeException | NumberFormatException e) {
                throw Cursor.invalid();
            }
        }
    }

    static AuditCursor parse(String cursor) {
        return Cursor.parse(cursor, 4)
                .map(key -> new AuditCursor(Place.parse(key.get(0), key.get(1)), Place.parse(key.get(2), key.get(3))))
                .orElse(new AuditCursor(Place.NEWEST, Place.NEWEST));
    }

    List<String> key() {
        return List.of(
                here.at().toString(),
                Long.toString(here.position()),
                analytics.at().toString(),
                Long.toString(analytics.position()));
    }
}
