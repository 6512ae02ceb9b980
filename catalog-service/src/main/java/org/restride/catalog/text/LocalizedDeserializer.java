package org.restride.catalog.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.Map;

/** Reads a text with its languages, or a plain string as English. */
class LocalizedDeserializer extends JsonDeserializer<Localized> {

    @Override
    public Localized deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return json.hasToken(JsonToken.VALUE_STRING)
                ? Localized.english(json.getText())
                : new Localized(context.readValue(
                        json, context.getTypeFactory().constructMapType(Map.class, String.class, String.class)));
    }
}
