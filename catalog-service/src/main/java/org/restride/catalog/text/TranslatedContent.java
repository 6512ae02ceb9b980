package org.restride.catalog.text;

import java.util.List;

/** Published content that has texts in several languages. */
public interface TranslatedContent {

    /** Everything that is current. */
    List<Item> current();

    /**
     * @param kind as in {@code exercise}
     * @param code which one
     */
    record Item(String kind, String code, LanguageInventory languages) {}
}
