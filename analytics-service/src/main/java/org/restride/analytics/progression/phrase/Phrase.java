package org.restride.analytics.progression.phrase;

import org.restride.analytics.progression.decision.ClinicianText;

/** Something to say to clinicians. Rules find more than anybody reads, so it is put into words only for the record. */
@FunctionalInterface
public interface Phrase {

    String in(Tongue tongue);

    default ClinicianText text() {
        return new ClinicianText(in(Tongue.ENGLISH), in(Tongue.SPANISH));
    }
}
