package org.restride.catalog.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What is served. */
@ConfigMapping(prefix = "restride.catalog")
interface SearchConfig {

    /**
     * Tags of the languages that readers can ask for. Each one more makes another row for every exercise; exercises that
     * are not complete in it are found with their English texts.
     */
    @WithDefault("en,es")
    List<String> languages();
}
