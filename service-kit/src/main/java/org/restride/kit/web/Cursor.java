package org.restride.kit.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.kit.problem.InvalidRequest;

/** An opaque mark in a list: clients hand it back as it is. */
public final class Cursor {

    private static final String SEPARATOR = "\n";

    private Cursor() {}

    /** @param parts the sort key of the last item, without line breaks */
    public static String of(List<String> parts) {
        byte[] key = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    /**
     * The sort key in a cursor; empty for the first page.
     *
     * @throws InvalidRequest if the cursor is none of ours
     */
    public static Optional<List<String>> parse(String cursor, int parts) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        List<String> key = List.of(decode(cursor).split(SEPARATOR, -1));
        if (key.size() != parts) {
            throw invalid();
        }
        return Optional.of(key);
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** @throws InvalidRequest if the part is no UUID */
    public static UUID uuid(String part) {
        try {
            return UUID.fromString(part);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** @throws InvalidRequest if the part is no instant */
    public static Instant instant(String part) {
        return StrictParameters.instant("cursor", part);
    }

    /** @throws InvalidRequest if the part is no whole number */
    public static int number(String part) {
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    /** @throws InvalidRequest if the part is no whole number */
    public static long longNumber(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    /** For a part that cannot be read as what it should be. */
    public static InvalidRequest invalid() {
        return new InvalidRequest("cursor", "is not a cursor of this list");
    }
}
