package org.restride.session.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.problem.UnprocessableRequest;
import org.restride.session.role.Role;

/** How far back callers may enter things: patients some days, those who import records as far as these go. */
@ApplicationScoped
public class BackDating {

    private final CurrentAccess access;
    private final Duration limit;

    BackDating(
            CurrentAccess access,
            @ConfigProperty(name = "restride.recording.patients-may-date-back", defaultValue = "14d") Duration limit) {
        this.access = access;
        this.limit = limit;
    }

    /** How far back patients may go. */
    public Duration limit() {
        return limit;
    }

    /**
     * @param corrected when what is being corrected happened; a correction may come at any time and leave that as it is
     * @throws BackDatedTooFar if a patient enters something from too long ago
     */
    void require(RecordedTime time, Supplier<Optional<Instant>> corrected) {
        boolean patient = Role.PATIENT.equals(access.get().role());
        if (patient
                && time.occurredAt().toInstant().isBefore(time.receivedAt().minus(limit))
                && !corrected
                        .get()
                        .equals(Optional.of(time.occurredAt().toInstant().truncatedTo(ChronoUnit.MICROS)))) {
            throw new BackDatedTooFar(limit);
        }
    }

    /** 422: a patient enters something that lies too far back to be remembered. */
    static class BackDatedTooFar extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        BackDatedTooFar(Duration limit) {
            super(
                    "back-dated-too-far",
                    "The time lies too far back to be entered now",
                    "occurredAt",
                    "must not be more than %d days ago".formatted(limit.toDays()));
        }
    }
}
