package org.restride.analytics.progression.decision;

import java.util.function.UnaryOperator;
import org.restride.events.PainLocation;

/**
 * What would make a criterion come out otherwise.
 *
 * @param code of the criterion
 * @param location null when it is not about one location
 * @param statement how far it is
 */
public record Change(String code, PainLocation location, ClinicianText statement) {

    Change saying(UnaryOperator<ClinicianText> other) {
        return new Change(code, location, other.apply(statement));
    }
}
