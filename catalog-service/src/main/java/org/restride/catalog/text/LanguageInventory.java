package org.restride.catalog.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.restride.kit.web.Languages;

/** Which languages a piece of content is written in, and where one is missing. */
public final class LanguageInventory {

    private final List<Entry> entries = new ArrayList<>();

    private LanguageInventory() {}

    /**
     * @param place JSON pointer of a text within its content
     * @param languages the text is written in
     */
    private record Entry(String place, Set<String> languages) {}

    /** Looks at every text of the content. */
    public static LanguageInventory of(Object content, ObjectMapper json) {
        var inventory = new LanguageInventory();
        try {
            json.writer()
                    .withAttribute(LocalizedSerializer.INVENTORY, inventory)
                    .writeValue(OutputStream.nullOutputStream(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("Languages of %s cannot be listed".formatted(content.getClass()), e);
        }
        return inventory;
    }

    void add(String place, InLanguages<?> text) {
        entries.add(new Entry(place, text.byLanguage().keySet()));
    }

    /** Languages in which every text exists; English is always one. */
    public Set<String> complete() {
        Set<String> complete = new TreeSet<>(mentioned());
        entries.forEach(entry -> complete.retainAll(entry.languages));
        complete.add(Languages.DEFAULT);
        return complete;
    }

    /** Languages in which at least one text exists. */
    public Set<String> mentioned() {
        Set<String> mentioned = new TreeSet<>();
        entries.forEach(entry -> mentioned.addAll(entry.languages));
        return mentioned;
    }

    /** Places whose text the language lacks, as JSON pointers. */
    public List<String> lacking(String language) {
        return entries.stream()
                .filter(entry -> !entry.languages.contains(language))
                .map(Entry::place)
                .toList();
    }
}
