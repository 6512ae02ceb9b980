package org.restride.system.drill;

/**
 * Something that goes wrong, or is done to the stack, while clients go on.
 *
 * @param fault as a line of the table says it
 * @param action returns when the fault is over; what comes back by itself may take longer
 */
record Drill(String fault, Action action) {

    interface Action {
        void run() throws Exception;
    }
}
