package org.restride.kit.web;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.restride.kit.problem.InvalidRequest;

/** Revisions as entity tags: {@code ETag: "3"} in answers, {@code If-Match: "3"} in requests. */
public final class RevisionTag {

    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");

    private RevisionTag() {}

    public static String of(int revision) {
        return "\"" + revision + "\"";
    }

    /**
     * The revision a caller wants to change; empty when the header is absent.
     *
     * @throws InvalidRequest if the header is no revision
     */
    public static OptionalInt parse(String ifMatch) {
        if (ifMatch == null) {
            return OptionalInt.empty();
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new InvalidRequest("If-Match", "must be a revision in quotes, as the ETag header gave it");
        }
        return OptionalInt.of(Integer.parseInt(tag.group(1)));
    }
}
