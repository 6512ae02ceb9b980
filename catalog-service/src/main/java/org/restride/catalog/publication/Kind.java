package org.restride.catalog.publication;

import java.util.Locale;

/** What is authored and published. */
public enum Kind {
    EXERCISE,
    PROTOCOL,
    GUIDANCE;

    /** As in the addresses of the schemas. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
