package org.restride.system.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What a patient's report says of the days on which entries lie. */
final class Reports {

    private final Map<String, Integer> sessions = new TreeMap<>();
    private final Map<String, Integer> legScores = new TreeMap<>();

    Reports(JsonNode report) {
        report.path("days").forEach(day -> {
            int number = day.path("sessions").asInt();
            if (number > 0) {
                sessions.put(day.path("day").asText(), number);
            }
        });
        report.at("/pain/leg/series").forEach(day -> {
            if (day.path("score0To10").isInt()) {
                legScores.put(day.path("day").asText(), day.path("score0To10").asInt());
            }
        });
    }

    static String path(UUID patient) {
        return "/v1/patients/%s/report?from=%s&to=%s".formatted(patient, Entry.FIRST_DAY, Entry.LAST_DAY);
    }

    List<String> missing(List<Entry> acknowledged) {
        List<String> missing = new ArrayList<>();
        for (Entry entry : acknowledged) {
            String day = entry.day().toString();
            boolean there =
                    switch (entry.kind()) {
                        case SESSION -> sessions.containsKey(day);
                        case PAIN_SCORE ->
                            Integer.valueOf(EntryKind.leg0To10(entry.number())).equals(legScores.get(day));
                        case SYMPTOM_REPORT -> true; // a report shows flags, and there are none
                    };
            if (!there) {
                missing.add("%s of %s is not in its report".formatted(entry.kind(), day));
            }
        }
        return missing;
    }

    /** Days on which there is more than was acknowledged. */
    List<String> surplus(List<Entry> acknowledged) {
        Map<String, Integer> surplus = new TreeMap<>(sessions);
        acknowledged.stream()
                .filter(entry -> entry.kind() == EntryKind.SESSION)
                .forEach(entry -> surplus.merge(entry.day().toString(), -1, Integer::sum));
        return surplus.entrySet().stream()
                .filter(day -> day.getValue() > 0)
                .map(day -> "%d sessions too many on %s".formatted(day.getValue(), day.getKey()))
                .toList();
    }
}
