package org.restride.system.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Something a patient enters. There is one of a kind for each day, so that a lost or a double one shows in the day.
 *
 * @param number of its kind, from 0; the day after {@link #FIRST_DAY}
 */
record Entry(UUID patient, EntryKind kind, int number, UUID id) {

    /** A year of days that are over for everybody. */
    static final LocalDate FIRST_DAY = LocalDate.now(ZoneOffset.UTC).minusDays(367);

    static final LocalDate LAST_DAY = FIRST_DAY.plusDays(365);

    LocalDate day() {
        return FIRST_DAY.plusDays(number);
    }

    String path() {
        return "/v1/patients/%s/%s/%s".formatted(patient, kind.path(), id);
    }

    String body() {
        return """
                {"occurredAt":"%1$sT12:00:00Z","zone":"UTC","recordedAt":"%1$sT12:30:00Z",%2$s}""".formatted(day(), kind.content(number));
    }

    /** @return what contradicts it in the service's view of it, null when nothing does */
    String contradiction(JsonNode view) {
        boolean same = id.toString().equals(view.path(kind.idField()).asText())
                && patient.toString().equals(view.path("patientId").asText())
                && view.path("revision").asInt() == 1
                && !view.path("voided").asBoolean()
                && day().toString().equals(view.path("localDay").asText())
                && kind.isIn(view, number);
        return same ? null : "not what was entered: " + view;
    }
}
