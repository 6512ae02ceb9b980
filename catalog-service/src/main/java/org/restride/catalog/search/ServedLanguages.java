package org.restride.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.restride.kit.web.Languages;

/** The languages searches are served in; English is always among them, because everybody falls back to it. */
@ApplicationScoped
class ServedLanguages {

    private final List<String> served;

    ServedLanguages(SearchConfig config) {
        Set<String> all = new LinkedHashSet<>(config.languages());
        all.add(Languages.DEFAULT);
        served = List.copyOf(all);
    }

    List<String> served() {
        return served;
    }
}
