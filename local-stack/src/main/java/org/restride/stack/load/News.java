package org.restride.stack.load;

import java.time.Instant;
import java.util.List;
import org.restride.stack.demo.DemoClinic;
import org.restride.stack.demo.DemoPatient;
import org.restride.stack.demo.Fact;

/** What the stack has not been told yet: all of the clinic's past, or what came since the last complete load. */
record News(DemoClinic clinic, DemoState state, Instant now) {

    List<Fact> of(DemoPatient patient) {
        return clinic.factsOf(patient, now).stream()
                .filter(fact -> !state.complete() || fact.sentAt().isAfter(state.loadedUntil()))
                .toList();
    }

    /** How many records of a patient the news adds. */
    Coverage coverage(DemoPatient patient) {
        List<Fact> facts = of(patient);
        return new Coverage(count(facts, Fact.SessionDone.class), count(facts, Fact.PainScored.class));
    }

    private static int count(List<Fact> facts, Class<? extends Fact> kind) {
        return (int) facts.stream().filter(kind::isInstance).count();
    }
}
