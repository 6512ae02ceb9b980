package org.restride.analytics.clinician.decision;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;

/** Reads the fields of a form. */
final class Typed {

    private Typed() {}

    /** Null when nothing was typed. */
    static String text(MultivaluedMap<String, String> form, String field) {
        String text = form.getFirst(field);
        return text == null || text.isBlank()
                ? null
                : text.replace("\r\n", "\n").strip();
    }

    /** @throws BadRequestException if there is none: the page fills these fields, nobody types them */
    static UUID id(MultivaluedMap<String, String> form, String field) {
        try {
            return UUID.fromString(required(form, field));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    /** As above. */
    static int number(MultivaluedMap<String, String> form, String field) {
        try {
            return Integer.parseInt(required(form, field));
        } catch (NumberFormatException e) {
            throw new BadRequestException(e);
        }
    }

    /** As above. */
    static String required(MultivaluedMap<String, String> form, String field) {
        String text = text(form, field);
        if (text == null) {
            throw new BadRequestException("%s is missing".formatted(field));
        }
        return text;
    }
}
