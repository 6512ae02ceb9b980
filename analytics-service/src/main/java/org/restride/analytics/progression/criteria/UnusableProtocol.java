package org.restride.analytics.progression.criteria;

import java.util.List;

/** A protocol version says something the engine cannot judge by; nothing is decided by half of a protocol. */
public class UnusableProtocol extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    UnusableProtocol(List<Fault> faults) {
        super("%d faults, the first at %s: %s"
                .formatted(faults.size(), faults.get(0).place(), faults.get(0).message()));
        this.faults = List.copyOf(faults);
    }

    /** All of them, in the order of the protocol. */
    public List<Fault> faults() {
        return faults;
    }
}
