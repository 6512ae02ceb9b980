package org.restride.session.history;

import java.util.List;
import java.util.UUID;
import org.restride.events.PatientEvent;

/** What one feature has told the other services about patients. Whoever announces something about a patient implements it. */
public interface HistoryPart {

    /**
     * The events as they were sent: with the same identities, revisions and times, and all revisions that readers keep.
     * Runs in a transaction.
     */
    List<? extends PatientEvent> of(UUID patientId);
}
