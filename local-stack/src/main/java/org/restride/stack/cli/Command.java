package org.restride.stack.cli;

/** What {@code ./restride} can be asked to do. */
public enum Command {
    UP,
    STATUS,
    RESET,
    HELP
}
