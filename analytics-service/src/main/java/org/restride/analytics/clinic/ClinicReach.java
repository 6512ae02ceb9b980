package org.restride.analytics.clinic;

import java.util.Set;
import java.util.UUID;

/**
 * The clinics whose patients somebody may have counted.
 *
 * @param clinicIds null for all clinics
 */
public record ClinicReach(Set<UUID> clinicIds) {

    public static final ClinicReach ALL = new ClinicReach(null);

    /** As a parameter of a statement; null for all clinics. */
    public UUID[] asArray() {
        return clinicIds == null ? null : clinicIds.toArray(UUID[]::new);
    }
}
