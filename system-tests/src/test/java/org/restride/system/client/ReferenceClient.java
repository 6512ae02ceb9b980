package org.restride.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.system.client.LocalCopy.Told;
import org.restride.system.client.Transport.Answer;

/**
 * An app on one device of one patient. What it was told to record is on the disk when the method returns, and is sent
 * until the service has answered it; what cannot be taken is set aside with the reason, never dropped.
 */
public final class ReferenceClient {

    private static final int MOST_ITEMS = 500;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Queue queue;
    private final LocalCopy copy;
    private final Transport network;
    private final Clock clock;

    /** @param folder of this device and patient; what is in it is continued */
    public ReferenceClient(Path folder, Transport network, Clock clock) {
        this.queue = new Queue(new StateFile(folder.resolve("queue.json")));
        this.copy = new LocalCopy(new StateFile(folder.resolve("copy.json")));
        this.network = network;
        this.clock = clock;
    }

    /**
     * How a sync ended.
     *
     * @param complete everything was sent and answered, and the copy is as the service was
     * @param status of the last answer; 0 when there was none
     * @param notBefore how long to wait before the next one
     */
    public record SyncEnd(boolean complete, int status, Duration notBefore) {}

    /** Stores something new. */
    public Key record(String kind, JsonNode content) {
        Key key = new Key(kind, UUID.randomUUID());
        queue.change(key, none -> Queued.unsent(key, Step.put(null, content)));
        return key;
    }

    /** Says something else, or brings back what was taken back. */
    public void correct(Key key, JsonNode content) {
        queue.change(
                key,
                waiting -> waiting == null
                        ? Queued.unsent(key, Step.put(knownRevision(key), content))
                        : waiting.corrected(content));
    }

    /** Takes something back; what the service never heard of is forgotten. */
    public void takeBack(Key key) {
        queue.change(
                key,
                waiting -> waiting == null
                        ? Queued.unsent(key, Step.markVoided(knownRevision(key)))
                        : waiting.takenBack().orElse(null));
    }

    /** Sends what waits, in as many calls as it takes, and learns what changed. One at a time. */
    public synchronized SyncEnd sync() {
        Set<Key> notNow = new HashSet<>();
        int most = MOST_ITEMS;
        boolean more = false;
        while (true) {
            List<Queued> sent = more ? List.of() : queue.toSend(most, notNow);
            Answer answer;
            JsonNode body;
            try {
                answer = network.send(request(sent));
                body = body(answer);
            } catch (IOException e) {
                return new SyncEnd(false, 0, SOON);
            }
            if (answer.status() == OK) {
                copy.take(sent, body); // before the queue: what is no longer queued is found in the copy
                notNow.addAll(queue.take(sent, body.path("results")));
                more = body.path("more").asBoolean();
                if (!more && notNow.containsAll(queue.keys())) {
                    return new SyncEnd(notNow.isEmpty(), OK, notNow.isEmpty() ? Duration.ZERO : SOON);
                }
            } else if (answer.status() == BAD_REQUEST && copy.token() != null) {
                copy.forgetToken(); // it may be the token that is not understood
            } else if (isAboutItems(answer) && sent.size() > 1) {
                most = sent.size() / 2;
            } else if (isAboutItems(answer) && sent.size() == 1) {
                queue.reject(sent.get(0).key(), body);
            } else {
                return new SyncEnd(false, answer.status(), pause(answer));
            }
        }
    }

    /** What the service has not answered yet. */
    public Collection<Key> queued() {
        return queue.keys();
    }

    /** What it will not take, with the reason. */
    public List<Rejected> rejected() {
        return queue.rejected();
    }

    /** The person has seen it and entered it anew, or gave it up. */
    public void forget(Rejected seen) {
        queue.forget(seen);
    }

    /** What was changed here and elsewhere. */
    public List<Conflict> conflicts() {
        return queue.conflicts();
    }

    /** What was wanted here replaces what is stored. */
    public void keepMine(Key key) {
        queue.decided(key, true);
    }

    /** What is stored stays. */
    public void keepTheirs(Key key) {
        queue.decided(key, false);
    }

    /** Every record as the service showed it last, also those taken back. */
    public Map<Key, JsonNode> records() {
        return copy.records().values().stream().collect(Collectors.toMap(Told::key, Told::content));
    }

    /** Every revision of the plan. */
    public SortedMap<Integer, JsonNode> plans() {
        var contents = new java.util.TreeMap<Integer, JsonNode>();
        copy.plans().forEach((revision, told) -> contents.put(revision, told.content()));
        return contents;
    }

    private int knownRevision(Key key) {
        return copy.find(key)
                .map(Told::revision)
                .orElseThrow(() -> new IllegalArgumentException("There is no %s here".formatted(key)));
    }

    private byte[] request(List<Queued> sent) throws IOException {
        ObjectNode request = StateFile.JSON.createObjectNode();
        request.put("deviceTime", clock.instant().toString());
        if (copy.token() != null) {
            request.put("since", copy.token());
        }
        var items = request.putArray("items");
        for (Queued item : sent) {
            Step step = item.inDoubt();
            ObjectNode line = items.addObject()
                    .put("kind", item.key().kind())
                    .put("id", item.key().id().toString())
                    .put("action", step.action().name());
            if (step.ifMatch() != null) {
                line.put("ifMatch", step.ifMatch());
            }
            if (step.content() != null) {
                line.set("content", step.content());
            }
        }
        return StateFile.JSON.writeValueAsBytes(request);
    }

    private static boolean isAboutItems(Answer answer) {
        return answer.status() == TOO_LARGE || answer.status() == BAD_REQUEST;
    }

    private static Duration pause(Answer answer) {
        if (answer.retryAfter() != null) {
            return answer.retryAfter();
        }
        return PASSING.contains(answer.status()) ? SOON : Duration.ofHours(1);
    }

    /**
     * What is not ours, as a proxy's page, says no more than the status.
     *
     * @throws IOException if an answer that should have results is cut off: it counts as lost
     */
    private static JsonNode body(Answer answer) throws IOException {
        try {
            return StateFile.JSON.readTree(answer.body());
        } catch (IOException e) {
            if (answer.status() == OK) {
                throw e;
            }
            return NullNode.instance;
        }
    }
}
