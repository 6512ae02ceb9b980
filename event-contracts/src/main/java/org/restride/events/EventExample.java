package org.restride.events;

import java.util.Arrays;

/**
 * A published example of an event: what one looks like, and what every producer and consumer is tested with.
 *
 * @param name unique within the type; says what is special about it, as in {@code clock-change-night-summer-time}
 * @param data the JSON as it stands in a record's value
 */
@SuppressWarnings("ArrayRecordComponent") // a record's value is bytes; copies go in and out, and equality is by content
public record EventExample(EventType type, String name, byte[] data) {

    public EventExample {
        data = data.clone();
    }

    @Override
    public byte[] data() {
        return data.clone();
    }

    /** The example as an event. */
    public DomainEvent event() {
        return EventCodec.decode(type, data);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventExample that
                && type == that.type
                && name.equals(that.name)
                && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(data);
    }

    /** Type and name, as in {@code session.completed/large}: good as the name of a test. */
    @Override
    public String toString() {
        return type.shortName() + "/" + name;
    }
}
