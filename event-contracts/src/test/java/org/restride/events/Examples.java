package org.restride.events;

import java.util.Arrays;
import java.util.stream.Stream;

/** All published examples of all types, as a source of test arguments. */
final class Examples {

    private Examples() {}

    static Stream<EventExample> all() {
        return Arrays.stream(EventType.values()).flatMap(type -> EventExamples.of(type).stream());
    }

    static Stream<DomainEvent> events() {
        return all().map(EventExample::event);
    }
}
