package org.restride.catalog.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.restride.kit.web.Languages;

/** Reads words with their languages, or a plain list as English. */
class LocalizedListDeserializer extends JsonDeserializer<LocalizedList> {

    @Override
    public LocalizedList deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var types = context.getTypeFactory();
        var words = types.constructCollectionType(List.class, String.class);
        if (json.hasToken(JsonToken.START_ARRAY)) {
            return new LocalizedList(Map.of(Languages.DEFAULT, context.readValue(json, words)));
        }
        var language = types.constructType(String.class);
        return new LocalizedList(context.readValue(json, types.constructMapType(Map.class, language, words)));
    }
}
