package org.restride.catalog.text;

import org.restride.kit.web.Languages;
import java.util.Map;

/** Something that exists once for each language. */
public interface InLanguages<T> {

    Map<String, T> byLanguage();

    /** @return what there is in the language, or in English when there is nothing */
    default T in(String language) {
        T own = byLanguage().get(language);
        return own == null ? byLanguage().get(Languages.DEFAULT) : own;
    }
}
