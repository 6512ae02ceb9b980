package org.restride.analytics.ingest;

import static org.restride.analytics.History.pause;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.restride.analytics.Carla;
import org.restride.analytics.History;
import org.restride.events.PainContext;
import org.restride.events.PainScores;
import org.restride.events.PatientEvent;

/**
 * Three months of one patient with everything that can happen: corrections, voids, plan changes, pauses, late entries, and
 * sessions and plans that are heard of weeks later.
 */
public final class RandomHistory {

    /** Ends today, so that the figures of the last two weeks are not empty. */
    private static final LocalDate START = LocalDate.now(ZoneOffset.UTC).minusDays(89);

    private static final int DAYS = 90;

    /** Who the patients of these histories are. */
    static final String SUBJECT = "random-patient";

    private final Random random;
    private final History patient;
    private final List<PatientEvent> events = new ArrayList<>();

    private RandomHistory(UUID patientId, Random random) {
        this.random = random;
        this.patient = History.of(patientId);
    }

    public static List<PatientEvent> of(UUID patientId, Random random) {
        var history = new RandomHistory(patientId, random);
        history.plans();
        for (int day = 0; day < DAYS; day++) {
            history.report(day(day));
        }
        return history.events;
    }

    private void plans() {
        events.add(patient.patient(1, SUBJECT, List.of(Carla.SUBJECT), List.of()));
        events.add(patient.plan(1, day(0), "S1", 7));
        var pause = pause(day(30), day(33 + random.nextInt(6)));
        var second = patient.plan(2, day(20), "S2", 5, pause);
        events.add(History.changed(second, START.plusDays(40).atStartOfDay().toInstant(ZoneOffset.UTC)));
        events.add(patient.plan(3, day(60 + random.nextInt(25)), "S3", 4));
    }

    public static String day(int number) {
        return START.plusDays(number).toString();
    }

    private void report(String day) {
        int sessions = random.nextInt(3);
        for (int i = 0; i < sessions; i++) {
            session(day);
        }
        int scores = random.nextInt(3);
        for (int i = 0; i < scores; i++) {
            score(day);
        }
        if (random.nextInt(7) == 0) {
            symptoms(day);
        }
        if (random.nextInt(14) == 0) {
            events.add(patient.decision(id(), day));
        }
    }

    private void session(String day) {
        UUID id = id();
        int revisions = revisions();
        for (int revision = 1; revision <= revisions; revision++) {
            boolean voided = revision > 1 && random.nextInt(3) == 0;
            var session = patient.session(
                    id, revision, voided, other(day), random.nextInt(25), new PainScores(scoreOrNull(), scoreOrNull()));
            boolean late = random.nextInt(6) == 0;
            events.add(
                    late
                            ? History.received(
                                    session, session.receivedAt().plus(Duration.ofHours(random.nextInt(800))))
                            : session);
        }
    }

    private void score(String day) {
        UUID id = id();
        int revisions = revisions();
        for (int revision = 1; revision <= revisions; revision++) {
            boolean voided = revision > 1 && random.nextInt(3) == 0;
            events.add(patient.score(
                    id,
                    revision,
                    voided,
                    other(day),
                    PainContext.values()[random.nextInt(PainContext.values().length)],
                    scoreOrNull(),
                    scoreOrNull(),
                    random.nextInt(5) == 0 ? 400_000 : random.nextInt(3) * 60L));
        }
    }

    private void symptoms(String day) {
        UUID id = id();
        int revisions = revisions();
        for (int revision = 1; revision <= revisions; revision++) {
            events.add(patient.symptomReport(id, revision, revision > 1 && random.nextBoolean(), day));
        }
    }

    private int revisions() {
        return random.nextInt(5) == 0 ? 1 + random.nextInt(3) : 1;
    }

    /** A correction may move a record to another day. */
    private String other(String day) {
        return random.nextInt(10) == 0 ? day(random.nextInt(DAYS)) : day;
    }

    private Integer scoreOrNull() {
        int score = random.nextInt(14);
        return score > 10 ? null : Integer.valueOf(score);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
