package org.restride.catalog.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes the one language a reader gets; all of them where none is named, as in storage and files. */
class LocalizedSerializer extends JsonSerializer<InLanguages<?>> {

    /** Attribute of the writer: language tag of the reader. */
    static final Object LANGUAGE = "restride.language";

    /** Attribute of the writer: takes note of each text instead of the reader. */
    static final Object INVENTORY = "restride.inventory";

    @Override
    public void serialize(InLanguages<?> text, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (provider.getAttribute(INVENTORY) instanceof LanguageInventory inventory) {
            inventory.add(place(json.getOutputContext()), text);
        }
        if (provider.getAttribute(LANGUAGE) instanceof String language) {
            provider.defaultSerializeValue(text.in(language), json);
        } else {
            provider.defaultSerializeValue(text.byLanguage(), json);
        }
    }

    /** JSON pointer of what is about to be written; the writer itself does not count an element before it is there. */
    private static String place(JsonStreamContext context) {
        return context.inArray()
                ? context.getParent().pathAsPointer() + "/" + context.getEntryCount()
                : context.pathAsPointer().toString();
    }
}
