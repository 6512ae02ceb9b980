package org.restride.analytics.replay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.restride.analytics.ingest.EventConsumer;
import org.restride.analytics.ingest.RecordPlace;
import org.restride.analytics.ingest.RejectedEvent;
import org.restride.analytics.ingest.RejectedEventList;

/**
 * Takes in what was rejected, as far as it is understood by now, by the way every event takes: with the effect it has once,
 * and none for a patient who was erased.
 */
@ApplicationScoped
class Replayer {

    private static final Logger LOG = Logger.getLogger(Replayer.class);

    /** Few, because all of them are in memory and a record may have a megabyte. */
    private static final int AT_ONCE = 100;

    private final RejectedEventList rejected;
    private final EventConsumer consumer;
    private final Clock clock;

    Replayer(RejectedEventList rejected, EventConsumer consumer, Clock clock) {
        this.rejected = rejected;
        this.consumer = consumer;
        this.clock = clock;
    }

    /** @throws RejectedEventNotFound if no record of this place is rejected */
    ReplayOutcome replay(RecordPlace place) {
        var outcome = replay(List.of(rejected.at(place).orElseThrow(RejectedEventNotFound::new)));
        return logged(outcome);
    }

    /** @param topic null for all */
    ReplayOutcome replayAll(String topic) {
        var outcome = ReplayOutcome.NOTHING;
        List<RejectedEvent> events = rejected.after(RecordPlace.BEFORE_ALL, topic, AT_ONCE);
        while (!events.isEmpty()) {
            outcome = outcome.plus(replay(events));
            events = rejected.after(events.get(events.size() - 1).place(), topic, AT_ONCE);
        }
        return logged(outcome);
    }

    private ReplayOutcome replay(List<RejectedEvent> events) {
        var records = events.stream()
                .map(RejectedEvent::record)
                .flatMap(Optional::stream)
                .toList();
        if (!records.isEmpty()) {
            consumer.takeAgain(records, clock.instant());
        }
        long still = events.stream()
                .filter(event -> rejected.at(event.place()).isPresent())
                .count();
        return new ReplayOutcome(events.size() - still, still);
    }

    private static ReplayOutcome logged(ReplayOutcome outcome) {
        LOG.infof(
                "Tried rejected records again: %d taken in, %d still rejected",
                outcome.takenIn(), outcome.stillRejected());
        return outcome;
    }
}
