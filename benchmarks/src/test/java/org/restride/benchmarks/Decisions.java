package org.restride.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.restride.analytics.progression.ProgressionEngine;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.criteria.UnusableProtocol;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.history.Baseline;
import org.restride.analytics.progression.history.DailyScores;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.analytics.progression.history.RecordedSession;
import org.restride.analytics.progression.history.Score;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.PainScores;
import org.restride.events.ProtocolPublished;

/** Decisions about a thousand made-up patients of all stages, with 28 days of scores and sessions each. */
@State(Scope.Thread)
public class Decisions {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int PATIENTS = 1_000;
    private static final int DAYS = 28;

    private final Random random = new Random(28);
    private final List<PatientHistory> patients = new ArrayList<>();
    private ProtocolRules rules;
    private int next;

    @Setup
    public void make() throws IOException, UnusableProtocol {
        try (InputStream json = Decisions.class.getResourceAsStream("/sciatica-home-0.2.0.json")) {
            rules = ProtocolRules.of(
                    (ProtocolPublished) EventCodec.decode(EventType.PROTOCOL_PUBLISHED, json.readAllBytes()));
        }
        for (int i = 0; i < PATIENTS; i++) {
            patients.add(patient());
        }
    }

    @Benchmark
    public Decision decision() {
        return ProgressionEngine.decide(rules, nextPatient());
    }

    /** The floor: every score and session is looked at once. */
    @Benchmark
    public double one_pass_over_the_history() {
        PatientHistory patient = nextPatient();
        double sum = 0;
        for (DailyScores day : patient.days()) {
            sum += day.leg() == null ? 0 : day.leg().value();
            sum += day.back() == null ? 0 : day.back().value();
        }
        for (RecordedSession session : patient.sessions()) {
            sum += session.dose();
        }
        return sum;
    }

    private PatientHistory nextPatient() {
        next = (next + 1) % PATIENTS;
        return patients.get(next);
    }

    private PatientHistory patient() {
        List<DailyScores> days = new ArrayList<>();
        List<RecordedSession> sessions = new ArrayList<>();
        int level = 1 + random.nextInt(6);
        int perWeek = 3 + random.nextInt(5);
        for (int back = DAYS - 1; back >= 0; back--) {
            LocalDate day = TODAY.minusDays(back);
            if (random.nextInt(10) < 8) {
                days.add(new DailyScores(
                        day, new Score(around(level), "leg" + back), new Score(around(level), "back" + back), null));
            }
            if (random.nextInt(7) < perWeek) {
                sessions.add(session(day, level));
            }
        }
        return PatientHistory.on(TODAY)
                .days(days)
                .sessions(sessions)
                .stage(1 + random.nextInt(5), TODAY.minusDays(random.nextInt(DAYS)))
                .programmeDay(DAYS)
                .baseline(new Baseline(6.0, 5.0))
                .expected(day -> perWeek)
                .build();
    }

    private RecordedSession session(LocalDate day, int level) {
        var before = new PainScores(around(level), around(level));
        var during = new PainScores(around(level + 1), around(level));
        return new RecordedSession(day, 0, 1.0, before, during, null, null, 4, true, false, List.of("session" + day));
    }

    private int around(int level) {
        return Math.max(0, Math.min(10, (int) Math.round(level + random.nextGaussian())));
    }
}
