package org.restride.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What a patient enters in a week without network; each entry says something that no other says. */
final class Week {

    static final int DAYS = 7;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<String> SYMPTOMS = List.of(
            "BLADDER",
            "BOWEL",
            "SADDLE",
            "SEXUAL",
            "BILATERAL",
            "SEVERE_WEAKNESS",
            "FEVER_SEVERE",
            "TRAUMA_MAJOR",
            "NEW_WEAKNESS",
            "PROG_NUMBNESS",
            "GAIT",
            "FEVER",
            "WEIGHT_LOSS",
            "CANCER_HX_NEW_PAIN",
            "TRAUMA_MINOR_FRAGILE",
            "NIGHT_PAIN_UNREMITTING");

    private final LocalDate firstDay;
    private int entries;

    /** @param today the week ends the day before */
    Week(LocalDate today) {
        this.firstDay = today.minusDays(DAYS);
    }

    /** A patient's day lasts until three in the morning. */
    static LocalDate today() {
        return LocalDateTime.now(ZONE).minusHours(3).toLocalDate();
    }

    /** @param reps tell one entry from the same corrected */
    ObjectNode session(int day, int reps) {
        ObjectNode session = at(day);
        var exercise = session.putArray("exercises").addObject().put("exerciseCode", "BENT_KNEE_FALL_OUT");
        exercise.putArray("performed").addObject().put("reps", reps);
        return session.put("note", "Entry %d".formatted(entries));
    }

    ObjectNode painScore(int day, int leg) {
        return at(day).put("context", "DAILY_AVERAGE")
                .put("leg0To10", leg)
                .putNull("back0To10")
                .put("mostDistalLocation", "FOOT");
    }

    /** @param present none when null */
    ObjectNode screen(int day, String present) {
        ObjectNode screen = at(day);
        var answers = screen.putArray("answers");
        SYMPTOMS.forEach(
                symptom -> answers.addObject().put("symptomCode", symptom).put("present", symptom.equals(present)));
        return screen;
    }

    ObjectNode inFuture() {
        var occurredAt = firstDay.plusDays(DAYS + 2).atTime(12, 0).atZone(ZONE);
        return session(0, 1).put("occurredAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(occurredAt));
    }

    /** From eight in the morning on, another minute for each entry. */
    private ObjectNode at(int day) {
        var time = LocalTime.of(8, 0).plusMinutes(++entries % 600);
        var occurredAt = firstDay.plusDays(day).atTime(time).atZone(ZONE);
        return JSON.createObjectNode()
                .put("occurredAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(occurredAt))
                .put("zone", ZONE.getId())
                .put("recordedAt", occurredAt.toInstant().plusSeconds(60).toString());
    }
}
