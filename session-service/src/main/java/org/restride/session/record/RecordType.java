package org.restride.session.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.restride.events.PatientEvent;

/**
 * What is particular to one kind of record; everything else about recording is the {@link Recorder}'s.
 *
 * @param <R> what the patient's app sends
 * @param <V> what callers see
 */
public interface RecordType<R extends Report, V> {

    RecordKind kind();

    Class<R> requestType();

    /** What the plan asked for on that day, as JSON; empty where there is none, or no plan matters. */
    default Optional<String> prescribed(UUID patientId, LocalDate day) {
        return Optional.empty();
    }

    /** Whether it is taken whatever its times say, because what it says must not be lost. */
    default boolean isTakenAtAnyTime(R request) {
        return false;
    }

    /** What else follows from a new revision, in its transaction and before it is announced. */
    default void follow(PatientRecord record) {}

    /** What the other services hear of a revision. */
    PatientEvent event(PatientRecord record);

    /** The revision as callers see it. */
    V view(PatientRecord record);
}
