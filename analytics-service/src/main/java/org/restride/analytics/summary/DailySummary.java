package org.restride.analytics.summary;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.restride.analytics.pain.Reading;
import org.restride.analytics.pain.ReadingSource;
import org.restride.events.DistalLocation;

/** The stored form of a {@link DaySummary}. */
@Entity
@Immutable
@Table(name = "daily_summary")
class DailySummary extends PanacheEntityBase {

    @EmbeddedId
    Key key;

    @Column(name = "leg_0_to_10")
    Short leg;

    @Column(name = "leg_source")
    @Enumerated(EnumType.STRING)
    ReadingSource legSource;

    @Column(name = "leg_recalled")
    Short legRecalled;

    @Column(name = "back_0_to_10")
    Short back;

    @Column(name = "back_source")
    @Enumerated(EnumType.STRING)
    ReadingSource backSource;

    @Column(name = "back_recalled")
    Short backRecalled;

    @Column(name = "most_distal")
    @Enumerated(EnumType.STRING)
    DistalLocation mostDistal;

    @Column(name = "session_doses")
    Double[] sessionDoses;

    @Column(name = "sessions_recorded")
    int sessionsRecorded;

    @Column(name = "pain_scores_recorded")
    int painScoresRecorded;

    @Embeddable
    record Key(
            @Column(name = "patient_id") UUID patientId,
            @Column(name = "local_day") LocalDate localDay) {}

    DaySummary asDay() {
        return new DaySummary(
                key.localDay(),
                new Reading(number(leg), legSource, number(legRecalled)),
                new Reading(number(back), backSource, number(backRecalled)),
                mostDistal,
                List.copyOf(Arrays.asList(sessionDoses)),
                sessionsRecorded,
                painScoresRecorded);
    }

    private static Integer number(Short stored) {
        return stored == null ? null : stored.intValue();
    }
}
