package org.restride.analytics.ingest.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.restride.events.UnreadableEvent;

/**
 * Texts that JSON can spell and PostgreSQL, or any UTF-8, cannot hold: U+0000 and one half of a surrogate pair. They are
 * found before the data is kept, because PostgreSQL takes them in JSON and fails on each reading.
 */
final class StorableText {

    private static final JsonFactory JSON = new JsonFactory();

    private StorableText() {}

    /**
     * @param data JSON that can be read
     * @throws UnreadableEvent if one of its texts cannot be stored
     */
    static void check(byte[] data) {
        if (mayBeSpelled(data) && isSpelled(data)) {
            throw new UnreadableEvent("a text has a character that cannot be stored", null);
        }
    }

    /** Such characters can only be spelled by an escape: backslash, u, and 0000 or d8 to df. */
    private static boolean mayBeSpelled(byte[] data) {
        for (int i = 0; i < data.length - 5; i++) {
            if (data[i] == '\\' && data[i + 1] == 'u') {
                byte first = data[i + 2];
                if (first == 'd' || first == 'D' || first == '0' && data[i + 3] == '0') {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSpelled(byte[] data) {
        try (JsonParser parser = JSON.createParser(data)) {
            boolean found = false;
            for (JsonToken token = parser.nextToken(); token != null && !found; token = parser.nextToken()) {
                boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
                found = text && !isStorable(parser.getText());
            }
            return found;
        } catch (IOException e) { // read before, and refused then
            throw new UnreadableEvent("data is not JSON", null);
        }
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
