package org.restride.system.drill;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Holds all that was acknowledged against what the services show, in lists and reports, and against the rows of both
 * databases. For times when nothing is being entered.
 */
final class Reckoning {

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(250);

    /** @param lost what was acknowledged and is not there; @param doubled what is there and was not, or is there twice */
    record Balance(int acknowledged, List<String> lost, List<String> doubled) {}

    private final Caller caller;
    private final Stack stack;
    private final Clinic clinic;
    private final Acknowledged acknowledged;

    Reckoning(Caller caller, Stack stack, Clinic clinic, Acknowledged acknowledged) {
        this.caller = caller;
        this.stack = stack;
        this.clinic = clinic;
        this.acknowledged = acknowledged;
    }

    /** Returns when every report has everything, or late. */
    void awaitReports() {
        var behind = new ArrayList<>(clinic.patients());
        try {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(GLANCE)
                    .atMost(LONGEST_DELAY)
                    .until(() -> {
                        behind.removeIf(this::isComplete);
                        return behind.isEmpty();
                    });
        } catch (ConditionTimeoutException e) {
            System.out.printf("  reports of %d patients stay incomplete%n", behind.size());
        }
    }

    private boolean isComplete(UUID patient) {
        Reply reply = caller.get(Part.ANALYTICS, Clinic.CLINICIAN, Reports.path(patient), Judge.TRUSTING);
        return reply.isGood()
                && new Reports(reply.body()).missing(acknowledged.of(patient)).isEmpty();
    }

    Balance balance() {
        List<String> lost = new ArrayList<>();
        List<String> doubled = new ArrayList<>();
        for (UUID patient : clinic.patients()) {
            List<Entry> entries = acknowledged.of(patient);
            var report = new Reports(read(patient));
            lost.addAll(report.missing(entries));
            doubled.addAll(report.surplus(entries));
            for (EntryKind kind : EntryKind.values()) {
                compareList(patient, kind, lost, doubled);
            }
        }
        compareRows("session", "patient_record", lost, doubled);
        compareRows("analytics", "fact", lost, doubled);
        addSetAside("session", "outbox_event where parked_at is not null", lost);
        addSetAside("analytics", "rejected_event", lost);
        return new Balance(acknowledged.count(), lost, doubled);
    }

    /** Every report as it is now, by patient. */
    Map<UUID, JsonNode> reports() {
        return clinic.patients().stream().collect(Collectors.toMap(patient -> patient, this::read));
    }

    private JsonNode read(UUID patient) {
        return read(Part.ANALYTICS, Clinic.CLINICIAN, Reports.path(patient));
    }

    private void compareList(UUID patient, EntryKind kind, List<String> lost, List<String> doubled) {
        Map<String, Integer> listed = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = read(
                    Part.SESSIONS,
                    Clinic.IMPORTER,
                    "/v1/patients/%s/%s?limit=200%s".formatted(patient, kind.path(), cursor));
            page.path("items")
                    .forEach(item -> listed.merge(item.path(kind.idField()).asText(), 1, Integer::sum));
            cursor = page.path("nextCursor").isTextual()
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : null;
        } while (cursor != null);
        for (Entry entry : acknowledged.of(patient, kind)) {
            if (listed.merge(entry.id().toString(), -1, Integer::sum) < 0) {
                lost.add("%s is not in the list".formatted(entry));
            }
        }
        listed.values().removeIf(times -> times <= 0);
        listed.forEach(
                (id, times) -> doubled.add("%s %s is %d times too often in the list".formatted(kind, id, times)));
    }

    private void addSetAside(String database, String rows, List<String> lost) {
        String number = stack.sql(database, "select count(*) from " + rows).strip();
        if (!"0".equals(number)) {
            lost.add("%s events set aside: %s in database %s".formatted(number, rows, database));
        }
    }

    private void compareRows(String database, String table, List<String> lost, List<String> doubled) {
        String patients =
                clinic.patients().stream().map(patient -> "'" + patient + "'").collect(Collectors.joining(","));
        Map<String, Integer> rows = new TreeMap<>();
        String select =
                "select kind, count(*) from %s where patient_id in (%s) group by kind".formatted(table, patients);
        stack.sql(database, select).lines().forEach(line -> {
            String[] columns = line.split("\\|", -1);
            rows.put(columns[0], Integer.valueOf(columns[1]));
        });
        for (EntryKind kind : EntryKind.values()) {
            int expected = clinic.patients().stream()
                    .mapToInt(patient -> acknowledged.of(patient, kind).size())
                    .sum();
            int surplus = rows.getOrDefault(kind.name(), 0) - expected;
            if (surplus != 0) {
                (surplus < 0 ? lost : doubled).add("database %s has %+d rows of %s".formatted(database, surplus, kind));
            }
        }
    }

    private JsonNode read(Part part, String user, String path) {
        List<Reply> replies = new ArrayList<>();
        await().pollDelay(Duration.ZERO).atMost(Duration.ofSeconds(30)).until(() -> {
            replies.add(0, caller.get(part, user, path, Judge.TRUSTING));
            return replies.get(0).isGood();
        });
        return replies.get(0).body();
    }
}
