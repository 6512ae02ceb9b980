package org.restride.analytics.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.restride.kit.audit.AuditListing;
import org.restride.kit.problem.InvalidRequest;

/** Where a listing goes on: entries older than {@code at}, and those of the same time before {@code position}. */
record PlaceInTrail(Instant at, long position) {

    /** Before everything there is, read backwards. */
    private static final PlaceInTrail END = new PlaceInTrail(AuditListing.AFTER_ALL, 0);

    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9T:.+-]{12,30}Z?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /**
     * @param at null for the newest entries
     * @param position null for none of the entries of exactly that time
     * @throws InvalidRequest naming the parameter that cannot be read
     */
    static PlaceInTrail of(String at, String position) {
        if (at == null) {
            if (position != null) {
                throw new InvalidRequest("beforePosition", "goes with beforeAt only");
            }
            return END;
        }
        return new PlaceInTrail(instant(at), position == null ? 0 : number(position));
    }

    private static Instant instant(String text) {
        if (INSTANT.matcher(text).matches()) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) { // looks like one and is none; answered below
            }
        }
        throw new InvalidRequest("beforeAt", "must be an instant such as 2026-11-20T18:30:00.123Z");
    }

    private static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new InvalidRequest("beforePosition", "must be a whole number");
        }
        return Long.parseLong(text);
    }
}
