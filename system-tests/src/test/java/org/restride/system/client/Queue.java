package org.restride.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.restride.system.client.Step.Action;

/** What the service has not acknowledged yet, what it refused and what is to be decided. On the disk after every change. */
final class Queue {

    /** As it lies in the file. */
    record State(List<Queued> queued, List<Rejected> rejected, List<Conflict> conflicts) {}

    private final StateFile file;
    private final Map<Key, Queued> queued = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    Queue(StateFile file) {
        this.file = file;
        file.read(State.class).ifPresent(state -> {
            state.queued().forEach(item -> queued.put(item.key(), item));
            rejected.addAll(state.rejected());
            conflicts.addAll(state.conflicts());
        });
    }

    /** @param change null stands for nothing that is queued, before and after */
    synchronized void change(Key key, UnaryOperator<Queued> change) {
        if (conflicts.stream().anyMatch(conflict -> conflict.key().equals(key))) {
            throw new IllegalStateException("%s is to be decided first".formatted(key));
        }
        queued.compute(key, (same, item) -> change.apply(item));
        save();
    }

    /** What is to be sent now; it counts as sent from here on, because nobody will know when it is lost. */
    synchronized List<Queued> toSend(int most, Set<Key> except) {
        List<Queued> sent = queued.values().stream()
                .filter(item -> !except.contains(item.key()))
                .limit(most)
                .map(Queued::sent)
                .toList();
        if (!sent.isEmpty()) {
            sent.forEach(item -> queued.put(item.key(), item));
            save();
        }
        return sent;
    }

    /** @return what is not to be sent again at once */
    synchronized Set<Key> take(List<Queued> sent, JsonNode results) {
        Set<Key> unanswered = new HashSet<>();
        sent.forEach(item -> unanswered.add(item.key()));
        for (JsonNode result : results) {
            Key key = sent.get(result.path("index").asInt()).key();
            if (take(queued.get(key), result)) {
                unanswered.remove(key);
            }
        }
        save();
        return unanswered;
    }

    /** What cannot even be sent. */
    synchronized void reject(Key key, JsonNode problem) {
        rejected(queued.get(key), problem);
        save();
    }

    /** @return what the person wanted */
    synchronized Conflict decided(Key key, boolean mine) {
        Conflict conflict = conflicts.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is nothing to decide about %s".formatted(key)));
        conflicts.remove(conflict);
        if (mine) {
            queued.put(key, Queued.unsent(key, conflict.wanted().onto(conflict.revision())));
        }
        save();
        return conflict;
    }

    synchronized void forget(Rejected seen) {
        rejected.remove(seen);
        save();
    }

    synchronized Collection<Key> keys() {
        return List.copyOf(queued.keySet());
    }

    synchronized List<Rejected> rejected() {
        return List.copyOf(rejected);
    }

    synchronized List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /** @return false when it is to be sent again as it is */
    private boolean take(Queued item, JsonNode result) {
        switch (result.path("outcome").asText()) {
            case "CREATED", "UNCHANGED", "CORRECTED", "VOIDED", "RESTORED" ->
                put(item.key(), item.acknowledged(result.path("revision").intValue()));
            case "CONFLICT" -> conflicting(item, result);
            case "REJECTED" -> rejected(item, result.path("problem"));
            default -> { // TRY_AGAIN, or what a later service may say: keeping it is never wrong
                return false;
            }
        }
        return true;
    }

    private void conflicting(Queued item, JsonNode result) {
        JsonNode stored = result.path("stored");
        Integer revision =
                result.path("revision").isNumber() ? result.path("revision").intValue() : null;
        if (revision != null && isAlready(item.inDoubt(), stored)) {
            put(item.key(), item.acknowledged(revision));
        } else {
            queued.remove(item.key());
            conflicts.add(new Conflict(item.key(), item.wanted(), revision, stored));
        }
    }

    private static boolean isAlready(Step step, JsonNode stored) {
        boolean voided = stored.path("voided").asBoolean();
        return step.action() == Action.VOID ? voided : !voided && SameContent.says(stored, step.content());
    }

    private void rejected(Queued item, JsonNode problem) {
        rejected.add(new Rejected(item.key(), item.inDoubt(), problem.isMissingNode() ? NullNode.instance : problem));
        put(item.key(), item.refused());
    }

    private void put(Key key, Optional<Queued> rest) {
        rest.ifPresentOrElse(item -> queued.put(key, item), () -> queued.remove(key));
    }

    private void save() {
        file.write(new State(List.copyOf(queued.values()), rejected, conflicts));
    }
}
