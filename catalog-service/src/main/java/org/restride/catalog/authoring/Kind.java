package org.restride.catalog.authoring;

import java.util.Locale;

/** What can be authored. */
public enum Kind {
    EXERCISE,
    PROTOCOL,
    GUIDANCE;

    /** As in the addresses of the schemas. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
