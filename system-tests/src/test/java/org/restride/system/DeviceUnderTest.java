package org.restride.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.restride.system.client.FlakyNetwork;
import org.restride.system.client.Key;
import org.restride.system.client.ReferenceClient;

/** A device in the hand of somebody who enters a lot, changes their mind and often closes the app. */
final class DeviceUnderTest {

    private static final int SESSIONS_A_DAY = 5;
    private static final int SCORES_A_DAY = 3;

    private final Path folder;
    private final FlakyNetwork network;
    private final Week week;
    private final Random random;
    private final List<Key> own = new ArrayList<>();
    private final Map<Key, Integer> days = new HashMap<>();
    private final Map<Key, Integer> changes = new HashMap<>();
    /** Last intended; null when taken back. */
    private final Map<Key, JsonNode> wanted = new LinkedHashMap<>();

    private final List<Key> bad = new ArrayList<>();
    private ReferenceClient app;

    DeviceUnderTest(Path folder, FlakyNetwork network, Week week, long seed) {
        this.folder = folder;
        this.network = network;
        this.week = week;
        this.random = new Random(seed);
        restart();
    }

    void restart() {
        app = new ReferenceClient(folder, network, Clock.systemUTC());
    }

    void weekOffline() {
        for (int day = 0; day < Week.DAYS; day++) {
            for (int i = 0; i < SESSIONS_A_DAY; i++) {
                enter("SESSION", day);
            }
            for (int i = 0; i < SCORES_A_DAY; i++) {
                enter("PAIN_SCORE", day);
            }
            enter("SYMPTOM_REPORT", day);
            changeMinds(2);
        }
        bad.add(app.record("SESSION", TextNode.valueOf("{\"occurredAt\":")));
        bad.add(app.record("DREAM", week.session(0, 1)));
        bad.add(app.record("SESSION", week.inFuture()));
        bad.add(app.record("PAIN_SCORE", week.painScore(0, 11)));
    }

    /** About older entries, whatever became of them. */
    void changeMinds(int times) {
        for (int i = 0; i < times; i++) {
            Key key = own.get(random.nextInt(own.size()));
            if (random.nextInt(3) > 0) {
                correct(key, content(key.kind(), days.get(key)));
            } else {
                app.takeBack(key);
                changed(key, null);
            }
        }
    }

    void correct(Key key, JsonNode content) {
        app.correct(key, content);
        changed(key, content);
    }

    ReferenceClient app() {
        return app;
    }

    FlakyNetwork network() {
        return network;
    }

    Map<Key, JsonNode> wanted() {
        return wanted;
    }

    List<Key> bad() {
        return bad;
    }

    /** How often this device said something about it. */
    int changes(Key key) {
        return changes.getOrDefault(key, 0);
    }

    private void enter(String kind, int day) {
        JsonNode content = content(kind, day);
        Key key = app.record(kind, content);
        own.add(key);
        days.put(key, day);
        changed(key, content);
    }

    private JsonNode content(String kind, int day) {
        return switch (kind) {
            case "SESSION" -> week.session(day, random.nextInt(30));
            case "PAIN_SCORE" -> week.painScore(day, random.nextInt(11));
            default -> week.screen(day, random.nextInt(5) == 0 ? "GAIT" : null);
        };
    }

    private void changed(Key key, JsonNode content) {
        changes.merge(key, 1, Integer::sum);
        wanted.put(key, content);
        if (content == null && !app.queued().contains(key) && !app.records().containsKey(key)) {
            wanted.remove(key); // nobody ever heard of it
            own.remove(key);
        }
    }
}
