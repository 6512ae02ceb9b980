package org.restride.stack.cli;

import java.util.Locale;

/** What {@code ./restride} can be asked to do. */
public enum Command {
    UP,
    STATUS,
    TOKEN,
    RESET,
    HELP;

    /** As it is typed. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
