package org.restride.analytics.progression.decision;

import java.util.List;
import java.util.function.UnaryOperator;
import org.restride.events.PainLocation;
import org.restride.events.ProtocolPublished;

/**
 * A criterion of the protocol as it came out, for one location where locations are judged apart.
 *
 * @param leadsTo the decision it speaks for when it is met
 * @param location null when it is not judged by location
 * @param note why it was not judged or what is missing; null otherwise
 * @param factIds of the facts the values come from, sorted
 */
public record JudgedCriterion(
        String code,
        ProtocolPublished.Decision leadsTo,
        PainLocation location,
        Outcome outcome,
        List<Measure> measures,
        ClinicianText note,
        List<String> factIds) {
    public JudgedCriterion {
        measures = List.copyOf(measures);
        factIds = List.copyOf(factIds);
    }

    JudgedCriterion saying(UnaryOperator<ClinicianText> other) {
        return note == null
                ? this
                : new JudgedCriterion(code, leadsTo, location, outcome, measures, other.apply(note), factIds);
    }
}
