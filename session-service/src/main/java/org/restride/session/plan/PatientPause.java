package org.restride.session.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.restride.events.PlanChanged.Pause;
import org.restride.events.PlanChanged.PauseReason;

/** A pause by its id. What it was earlier stands in the revisions of the plan. */
@Entity
@Table(name = "pause")
class PatientPause {

    @EmbeddedId
    Key key;

    @Column(name = "first_day")
    LocalDate firstDay;

    @Column(name = "last_day")
    LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    PauseReason reason;

    @Column(name = "changed_at")
    Instant changedAt;

    boolean removed;

    @Embeddable
    record Key(
            @Column(name = "patient_id") UUID patientId,
            @Column(name = "pause_id") UUID pauseId) {}

    Pause days() {
        return new Pause(firstDay, lastDay, reason);
    }

    boolean overlaps(Pause other) {
        return (lastDay == null || !other.from().isAfter(lastDay))
                && (other.to() == null || !firstDay.isAfter(other.to()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PatientPause pause && key.equals(pause.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
