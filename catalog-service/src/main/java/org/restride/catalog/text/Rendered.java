package org.restride.catalog.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;

/** A view that is JSON already. */
@JsonSerialize(using = Rendered.AsItIs.class)
public record Rendered(String json) {

    static class AsItIs extends JsonSerializer<Rendered> {

        /** In one piece: as plain text it would be looked at character by character. */
        @Override
        public void serialize(Rendered view, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeRawValue(new SerializedString(view.json));
        }
    }
}
