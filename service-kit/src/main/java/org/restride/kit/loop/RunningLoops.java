package org.restride.kit.loop;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The background threads of this service: those that were started and not closed. None of them ends by itself. */
public final class RunningLoops {

    private static final Map<Thread, String> STARTED = new ConcurrentHashMap<>();

    private RunningLoops() {}

    /** To be called before the thread starts. */
    public static void add(Thread loop) {
        STARTED.put(loop, loop.getName());
    }

    /** To be called before the thread is told to end. */
    public static void remove(Thread loop) {
        STARTED.remove(loop);
    }

    /** Names of those that ended though nobody closed them. */
    static Collection<String> ended() {
        return STARTED.entrySet().stream()
                .filter(loop -> loop.getKey().getState() == Thread.State.TERMINATED)
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }
}
