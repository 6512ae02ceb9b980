package org.restride.system.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** What the service said it has: each 2xx is written down before the app goes on. */
final class Acknowledged {

    private final Map<UUID, List<Entry>> entries = new ConcurrentHashMap<>();

    void add(Entry entry) {
        List<Entry> ofPatient = entries.computeIfAbsent(entry.patient(), patient -> new ArrayList<>());
        synchronized (ofPatient) {
            ofPatient.add(entry);
        }
    }

    List<Entry> of(UUID patient) {
        List<Entry> ofPatient = entries.getOrDefault(patient, List.of());
        synchronized (ofPatient) {
            return List.copyOf(ofPatient);
        }
    }

    List<Entry> of(UUID patient, EntryKind kind) {
        return of(patient).stream().filter(entry -> entry.kind() == kind).toList();
    }

    int count() {
        return entries.keySet().stream().mapToInt(patient -> of(patient).size()).sum();
    }

    /** Null while the patient has none. */
    Entry any(UUID patient) {
        List<Entry> all = of(patient);
        return all.isEmpty() ? null : all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }
}
