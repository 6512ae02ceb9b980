package org.restride.analytics.ingest.record;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The ids that stand anywhere in a record, in whatever spelling; whose they are cannot be told from one that is broken. */
public final class NamedIds {

    /** Looks ahead, so that no id is missed because another one seems to begin before it. */
    private static final Pattern ID =
            Pattern.compile("(?=(\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}))");

    private final Set<UUID> ids = new HashSet<>();

    private NamedIds() {}

    public static Set<UUID> in(ConsumerRecord<String, byte[]> record) {
        var named = new NamedIds();
        IncomingEvents.patientId(record).ifPresent(named.ids::add);
        named.add(record.key());
        record.headers().forEach(header -> {
            named.add(header.key());
            named.add(header.value());
        });
        named.add(record.value());
        return named.ids;
    }

    /** Every byte is a character, so that an id is found among bytes that are no text. */
    private void add(byte[] bytes) {
        if (bytes != null) {
            add(new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    private void add(String text) {
        if (text != null) {
            ID.matcher(text).results().forEach(found -> ids.add(UUID.fromString(found.group(1))));
        }
    }
}
