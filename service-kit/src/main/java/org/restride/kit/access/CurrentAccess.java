package org.restride.kit.access;

import jakarta.enterprise.context.RequestScoped;

/** The decision about the request being served. */
@RequestScoped
public class CurrentAccess {

    private Access access;

    void set(Access decided) {
        access = decided;
    }

    /** @throws IllegalStateException if no decision was made, which means that something goes around the filter */
    public Access get() {
        if (access == null) {
            throw new IllegalStateException("The request was never checked");
        }
        return access;
    }

    /** @throws IllegalStateException if the operation is open and nobody signed in */
    public Caller caller() {
        return get().caller().orElseThrow(() -> new IllegalStateException("Nobody signed in"));
    }
}
