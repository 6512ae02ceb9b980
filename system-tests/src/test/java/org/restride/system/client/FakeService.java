package org.restride.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sync of one patient in memory, to the letter of {@code docs/sync.md}, with the faults a test asks for. */
final class FakeService implements Transport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ITEMS = 500;

    private record Change(Key key, ObjectNode stored) {}

    private final Map<Key, List<ObjectNode>> revisions = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Integer> itemsOfCalls = new ArrayList<>();
    private int changesAtOnce = 500;
    private int bodyLimit = Integer.MAX_VALUE;
    private int itemsToTryAgain;

    FakeService tellingAtOnce(int changes) {
        changesAtOnce = changes;
        return this;
    }

    FakeService readingAtMost(int bytes) {
        bodyLimit = bytes;
        return this;
    }

    void cannotTakeTheNext(int items) {
        itemsToTryAgain = items;
    }

    /** As after a restored backup: the last changes never happened. */
    void loseLast(int lost) {
        for (int i = 0; i < lost; i++) {
            revisions.get(changes.remove(changes.size() - 1).key()).remove(0);
        }
        revisions.values().removeIf(List::isEmpty);
    }

    /** Newest first. */
    List<ObjectNode> revisions(Key key) {
        return revisions.getOrDefault(key, List.of());
    }

    int records() {
        return revisions.size();
    }

    List<Integer> itemsOfCalls() {
        return itemsOfCalls;
    }

    @Override
    public synchronized Answer send(byte[] body) throws IOException {
        if (body.length > bodyLimit) {
            return new Answer(413, null, new byte[0]);
        }
        JsonNode request = JSON.readTree(body);
        JsonNode items = request.path("items");
        if (items.size() > MOST_ITEMS || !request.path("since").asText("0").matches("\\d+")) {
            return new Answer(400, null, JSON.writeValueAsBytes(problem("invalid-request")));
        }
        itemsOfCalls.add(items.size());
        ObjectNode answer = JSON.createObjectNode();
        var results = answer.putArray("results");
        items.forEach(item -> results.add(take(item).put("index", results.size())));
        tell(answer, request.path("since").asInt(0));
        return new Answer(200, Duration.ZERO, JSON.writeValueAsBytes(answer));
    }

    private void tell(ObjectNode answer, int since) {
        boolean reset = since > changes.size();
        int from = reset ? 0 : since;
        int to = Math.min(changes.size(), from + changesAtOnce);
        var told = answer.putArray("changes");
        for (Change change : changes.subList(from, to)) {
            told.addObject()
                    .put("kind", change.key().kind())
                    .put("id", change.key().id().toString())
                    .put("revision", change.stored().path("revision").intValue())
                    .set("content", change.stored());
        }
        answer.put("token", Integer.toString(to))
                .put("more", to < changes.size())
                .put("reset", reset);
    }

    private ObjectNode take(JsonNode item) {
        Key key = new Key(
                item.path("kind").asText(), UUID.fromString(item.path("id").asText()));
        if (itemsToTryAgain > 0) {
            itemsToTryAgain--;
            return result("TRY_AGAIN", null);
        }
        if (!item.path("content").isObject() && "PUT".equals(item.path("action").asText())) {
            return rejected();
        }
        ObjectNode current = revisions(key).isEmpty() ? null : revisions(key).get(0);
        return "VOID".equals(item.path("action").asText()) ? markVoided(key, item, current) : put(key, item, current);
    }

    private ObjectNode put(Key key, JsonNode item, ObjectNode current) {
        ObjectNode wanted = item.path("content").deepCopy();
        if (current == null) {
            return item.has("ifMatch") ? rejected() : result("CREATED", store(key, wanted, false));
        }
        ObjectNode says = current.deepCopy().without(List.of("revision", "voided"));
        if (!current.path("voided").asBoolean() && says.equals(wanted)) {
            return result("UNCHANGED", current);
        }
        return item.path("ifMatch").asInt() == current.path("revision").intValue()
                ? result("CORRECTED", store(key, wanted, false))
                : result("CONFLICT", current);
    }

    private ObjectNode markVoided(Key key, JsonNode item, ObjectNode current) {
        if (current == null) {
            return rejected();
        }
        if (current.path("voided").asBoolean()) {
            return result("UNCHANGED", current);
        }
        return item.path("ifMatch").asInt() == current.path("revision").intValue()
                ? result("VOIDED", store(key, current.deepCopy(), true))
                : result("CONFLICT", current);
    }

    private ObjectNode store(Key key, ObjectNode content, boolean voided) {
        List<ObjectNode> all = revisions.computeIfAbsent(key, first -> new ArrayList<>());
        content.put("revision", all.size() + 1).put("voided", voided);
        all.add(0, content);
        changes.add(new Change(key, content));
        return content;
    }

    private static ObjectNode rejected() {
        ObjectNode result = result("REJECTED", null);
        result.set("problem", problem("invalid-request"));
        return result;
    }

    private static ObjectNode result(String outcome, ObjectNode stored) {
        ObjectNode result = JSON.createObjectNode().put("outcome", outcome);
        result.set("stored", stored);
        return stored == null
                ? result
                : result.put("revision", stored.path("revision").intValue());
    }

    private static ObjectNode problem(String type) {
        return JSON.createObjectNode().put("type", "/problems/" + type);
    }
}
