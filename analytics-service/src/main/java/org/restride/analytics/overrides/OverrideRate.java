package org.restride.analytics.overrides;

import org.restride.analytics.trend.Proportion;
import org.restride.events.ProtocolReference;

/**
 * What became of the recommendations that gave one code as a reason, by one protocol version.
 *
 * @param code of the criterion, or {@code PR}
 * @param issued recommendations; null when they are of too few patients to be shown
 * @param decided those a clinician has decided upon, the n of the rate; null when too few were, or of too few patients. So are
 *     the rest
 * @param accepted done as recommended
 * @param modified done in the direction recommended, otherwise than recommended
 * @param overridden not done
 * @param overrideRate overridden of decided
 */
public record OverrideRate(
        ProtocolReference protocol,
        String code,
        Long issued,
        Long decided,
        Long accepted,
        Long modified,
        Long overridden,
        Proportion overrideRate) {

    /** As it was counted. */
    record Counted(
            ProtocolReference protocol,
            String code,
            long issued,
            long patients,
            long decided,
            long patientsDecided,
            long accepted,
            long modified,
            long overridden) {}

    /** @param smallest figures about fewer are left out */
    static OverrideRate of(Counted counted, int smallest) {
        Long issued = counted.patients() < smallest ? null : counted.issued();
        return counted.decided() == 0 || counted.patientsDecided() < smallest
                ? new OverrideRate(counted.protocol(), counted.code(), issued, null, null, null, null, null)
                : new OverrideRate(
                        counted.protocol(),
                        counted.code(),
                        issued,
                        counted.decided(),
                        counted.accepted(),
                        counted.modified(),
                        counted.overridden(),
                        Proportion.of(counted.overridden(), counted.decided()));
    }
}
