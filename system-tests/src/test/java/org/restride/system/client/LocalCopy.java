package org.restride.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What the service holds, as far as this device was told, with the token up to which it was. Both lie in one file. */
final class LocalCopy {

    private static final String PLAN = "PLAN";

    /** One revision as the service shows it. */
    record Told(Key key, int revision, JsonNode content) {}

    /** As it lies in the file. */
    record State(String token, List<Told> told) {}

    private final StateFile file;
    private final Map<Key, Told> records = new HashMap<>();
    private final SortedMap<Integer, Told> plans = new TreeMap<>();
    private String token;

    LocalCopy(StateFile file) {
        this.file = file;
        file.read(State.class).ifPresent(state -> {
            state.told().forEach(this::keep);
            token = state.token();
        });
    }

    /** Null when this device was told nothing yet. */
    synchronized String token() {
        return token;
    }

    synchronized Optional<Told> find(Key key) {
        return Optional.ofNullable(records.get(key));
    }

    synchronized Map<Key, Told> records() {
        return Map.copyOf(records);
    }

    /** By revision; all of them, because an earlier one counts for earlier days. */
    synchronized SortedMap<Integer, Told> plans() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(plans));
    }

    /** The changes, and the token that says so, at once. */
    synchronized void take(List<Queued> sent, JsonNode answer) {
        if (answer.path("reset").asBoolean()) {
            records.clear();
            plans.clear();
        }
        for (JsonNode result : answer.path("results")) {
            if (result.path("stored").isObject()) {
                Key key = sent.get(result.path("index").asInt()).key();
                keep(new Told(key, result.path("revision").intValue(), result.path("stored")));
            }
        }
        for (JsonNode change : answer.path("changes")) {
            Key key = new Key(
                    change.path("kind").asText(),
                    UUID.fromString(change.path("id").asText()));
            keep(new Told(key, change.path("revision").intValue(), change.path("content")));
        }
        token = answer.path("token").asText();
        save();
    }

    /** To be told everything again. */
    synchronized void forgetToken() {
        token = null;
        save();
    }

    private void keep(Told told) {
        if (PLAN.equals(told.key().kind())) {
            plans.put(told.revision(), told);
        } else {
            records.merge(told.key(), told, (known, news) -> news.revision() >= known.revision() ? news : known);
        }
    }

    private void save() {
        List<Told> all = new ArrayList<>(plans.values());
        all.addAll(records.values());
        file.write(new State(token, all));
    }
}
