package org.restride.analytics.progression.decision;

import java.util.function.UnaryOperator;
import org.restride.events.PainLocation;

/**
 * Why a decision came out as it did.
 *
 * @param code of the criterion, or {@code PR} when none stood in the way
 * @param location null when it is not about one location
 * @param clinicianText the fact, the number and the limit
 */
public record Reason(String code, PainLocation location, ClinicianText clinicianText, PatientText patientText) {

    Reason saying(UnaryOperator<ClinicianText> other) {
        return new Reason(code, location, other.apply(clinicianText), patientText);
    }
}
