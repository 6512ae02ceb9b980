package org.restride.analytics.progression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.restride.analytics.progression.history.Baseline;
import org.restride.analytics.progression.history.DailyScores;
import org.restride.analytics.progression.history.OpenFlag;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.analytics.progression.history.Pause;
import org.restride.analytics.progression.history.RecordedSession;
import org.restride.analytics.progression.history.Score;
import org.restride.analytics.progression.history.Screen;
import org.restride.events.PainLocation;
import org.restride.events.PainScores;
import org.restride.events.WarningSymptom;

/** A patient of whom anything may be known, or nothing; every part can be replaced. */
final class RandomPatient {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 26);

    final Random random;
    final List<DailyScores> days = new ArrayList<>();
    final List<RecordedSession> sessions = new ArrayList<>();
    final List<Pause> pauses = new ArrayList<>();
    final List<OpenFlag> flags = new ArrayList<>();
    Set<PainLocation> tracked = EnumSet.allOf(PainLocation.class);
    private final PatientHistory.Builder rest;

    RandomPatient(Random random) {
        this.random = random;
        int perWeek = random.nextInt(8);
        rest = PatientHistory.on(TODAY)
                .stage(1 + random.nextInt(5), TODAY.minusDays(random.nextInt(60)))
                .programmeDay(1 + random.nextInt(120))
                .baseline(new Baseline(baseline(), baseline()))
                .previousWeekHadRegressCriteria(random.nextBoolean())
                .regressionsInLast28Days(random.nextInt(4))
                .screen(screen())
                .weekly(random.nextBoolean())
                .expected(day -> perWeek)
                .acknowledged(random.nextInt(4) == 0 ? Set.of("CR-2") : Set.of());
        dailyScores();
        sessions();
        if (random.nextInt(3) == 0) {
            int from = -random.nextInt(40);
            Integer to = random.nextInt(5) == 0 ? null : Integer.valueOf(from + random.nextInt(20));
            pauses.add(new Pause(TODAY.plusDays(from), to == null ? null : TODAY.plusDays(to)));
        }
        if (random.nextInt(20) == 0) {
            flag(WarningSymptom.values()[random.nextInt(WarningSymptom.values().length)]);
        }
        if (random.nextInt(8) == 0) {
            tracked = EnumSet.of(PainLocation.LEG);
        }
    }

    PatientHistory history() {
        return rest.days(days)
                .sessions(sessions)
                .pauses(pauses)
                .flags(flags)
                .trackedLocations(tracked)
                .build();
    }

    void flag(WarningSymptom symptom) {
        flags.add(new OpenFlag(
                TODAY.minusDays(random.nextInt(30)), symptom.name(), symptom.tier(), "flag" + flags.size()));
    }

    void shuffle() {
        Collections.shuffle(days, random);
        Collections.shuffle(sessions, random);
        Collections.shuffle(pauses, random);
        Collections.shuffle(flags, random);
    }

    /** Leaves at most three days of the last seven with a score of that location. */
    void thinOut(PainLocation location) {
        int keep = random.nextInt(4);
        for (int i = 0; i < days.size(); i++) {
            DailyScores day = days.get(i);
            Score score = location == PainLocation.LEG ? day.leg() : day.back();
            if (day.day().isAfter(TODAY.minusDays(7)) && score != null && keep-- <= 0) {
                days.set(
                        i,
                        location == PainLocation.LEG
                                ? new DailyScores(day.day(), null, day.back(), day.rank())
                                : new DailyScores(day.day(), day.leg(), null, day.rank()));
            }
        }
    }

    void session(int day, double dose) {
        sessions.add(new RecordedSession(
                TODAY.plusDays(day),
                sessions.size(),
                dose,
                pair(),
                pair(),
                random.nextBoolean() ? pair() : null,
                random.nextBoolean() ? pair() : null,
                random.nextInt(6) == 0 ? null : Integer.valueOf(random.nextInt(10)),
                random.nextInt(4) > 0,
                random.nextInt(40) == 0,
                List.of("session" + sessions.size())));
    }

    private Double baseline() {
        return random.nextInt(5) == 0 ? null : Double.valueOf(random.nextInt(21) / 2.0);
    }

    private Screen screen() {
        return switch (random.nextInt(6)) {
            case 0 -> Screen.NEVER_ANSWERED;
            case 1 -> Screen.NOT_JUDGED;
            default -> Screen.answeredOn(TODAY.minusDays(random.nextInt(10)), "screen");
        };
    }

    private void dailyScores() {
        int logged = random.nextInt(11);
        int level = random.nextInt(8);
        double slope = random.nextInt(4) == 0 ? random.nextDouble() * 0.3 - 0.1 : 0;
        boolean hasRanks = random.nextBoolean();
        for (int day = -45; day <= 2; day++) {
            if (random.nextInt(10) < logged) {
                int pain = (int) Math.round(level + slope * (day + 45));
                days.add(new DailyScores(
                        TODAY.plusDays(day),
                        score("leg", day, pain),
                        score("back", day, pain),
                        hasRanks ? new Score(random.nextInt(6), "rank" + day) : null));
            }
        }
    }

    private Score score(String kind, int day, int around) {
        int value = around + random.nextInt(3) - 1;
        return random.nextInt(8) == 0 ? null : new Score(Math.min(10, Math.max(0, value)), kind + day);
    }

    private void sessions() {
        int often = random.nextInt(11);
        for (int day = -50; day <= 1; day++) {
            if (random.nextInt(10) < often) {
                session(day, random.nextInt(5) == 0 ? random.nextDouble() : 1);
            }
        }
    }

    private PainScores pair() {
        return new PainScores(scoreOrNull(), scoreOrNull());
    }

    private Integer scoreOrNull() {
        int score = random.nextInt(12);
        return score > 8 ? null : Integer.valueOf(score / 2);
    }
}
