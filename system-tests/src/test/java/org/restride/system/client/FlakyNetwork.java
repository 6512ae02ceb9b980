package org.restride.system.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A network that fails about half of all calls, each time in another way, until it becomes calm. The same seed and the
 * same calls give the same failures.
 */
public final class FlakyNetwork implements Transport {

    /** What becomes of a request. The first three are answered. */
    public enum Fate {
        ARRIVES,
        ARRIVES_TWICE,
        ARRIVES_AND_AGAIN_LATER,
        IS_LOST,
        ARRIVES_AND_ITS_ANSWER_IS_LOST,
        ARRIVES_TOO_LATE
    }

    private static final Fate[] FATES = Fate.values();

    private final Transport service;
    private final long seed;
    private final Random random;
    private final List<byte[]> onTheWay = new ArrayList<>();
    private final Map<Fate, Integer> happened = new EnumMap<>(Fate.class);
    private boolean calm;

    public FlakyNetwork(Transport service, long seed) {
        this.service = service;
        this.seed = seed;
        this.random = new Random(seed);
    }

    @Override
    public Answer send(byte[] request) throws IOException {
        if (calm) {
            return service.send(request);
        }
        List<byte[]> older = leavingTheWay();
        try {
            return meet(FATES[random.nextInt(FATES.length)], request);
        } finally {
            deliver(older); // after what was sent later than they were
        }
    }

    /** From now on every request arrives once and is answered; what was still on the way arrives before that. */
    public void calm() {
        calm = true;
        deliver(onTheWay);
        onTheWay.clear();
    }

    public Map<Fate, Integer> happened() {
        return Map.copyOf(happened);
    }

    /** To see the same again. */
    @Override
    public String toString() {
        return "network with seed %d: %s".formatted(seed, happened);
    }

    private Answer meet(Fate fate, byte[] request) throws IOException {
        happened.merge(fate, 1, Integer::sum);
        return switch (fate) {
            case ARRIVES -> service.send(request);
            case ARRIVES_TWICE -> {
                service.send(request);
                yield service.send(request);
            }
            case ARRIVES_AND_AGAIN_LATER -> {
                onTheWay.add(request);
                yield service.send(request);
            }
            case IS_LOST -> throw new IOException("The request was lost");
            case ARRIVES_AND_ITS_ANSWER_IS_LOST -> {
                service.send(request);
                throw new IOException("The answer was lost");
            }
            case ARRIVES_TOO_LATE -> {
                onTheWay.add(request);
                throw new IOException("The request is somewhere");
            }
        };
    }

    private List<byte[]> leavingTheWay() {
        List<byte[]> leaving = new ArrayList<>();
        onTheWay.removeIf(request -> random.nextBoolean() && leaving.add(request));
        return leaving;
    }

    private void deliver(List<byte[]> requests) {
        for (byte[] request : requests) {
            try {
                service.send(request);
            } catch (IOException e) {
                // Nobody waits for this answer
            }
        }
    }
}
