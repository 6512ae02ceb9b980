package org.restride.catalog.text;

import java.util.Map;
import org.restride.kit.web.Languages;

/** Something that exists once for each language. */
public interface InLanguages<T> {

    Map<String, T> byLanguage();

    /** @return what there is in the language, or in English when there is nothing */
    default T in(String language) {
        T own = byLanguage().get(language);
        return own == null ? byLanguage().get(Languages.DEFAULT) : own;
    }
}
