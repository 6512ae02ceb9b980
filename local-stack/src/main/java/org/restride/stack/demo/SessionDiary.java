package org.restride.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.restride.stack.demo.Fact.AroundSession;
import org.restride.stack.demo.Fact.LegAndBack;
import org.restride.stack.demo.Fact.SessionDone;

/** Whether a session is done on a day, how much of it, how it felt, and when the system hears of it (RULES 7.2). */
final class SessionDiary {

    private static final double DAYS_PER_WEEK = 7;
    private static final double FULL_DOSE_CHANCE = 0.8;
    private static final double NOT_ASKED_CHANCE = 0.08;
    private static final double OFFLINE_CHANCE = 0.02;

    private final DemoPatient patient;
    private final Dice dice;
    private final int usualHour;

    SessionDiary(DemoPatient patient, Dice dice) {
        this.patient = patient;
        this.dice = dice;
        this.usualHour = dice.whole(9, 19);
    }

    /** Rolls the same dice whether or not a session is expected, so that a holiday leaves later days as they were. */
    Optional<SessionDone> session(int day, LocalDate date, boolean expected, LegAndBack before) {
        double probability = patient.trend().probability(patient.sessionProbability(), day / DAYS_PER_WEEK);
        boolean willing = dice.chance(probability);
        ZonedDateTime begins = date.atTime(usualHour, dice.whole(0, 60)).atZone(patient.zone());
        Instant recorded = begins.plusMinutes(dice.whole(15, 50)).toInstant();
        Instant sent = recorded.plus(delay());
        double dose = dice.chance(FULL_DOSE_CHANCE) ? 1 : dice.uniform(0.4, 0.95);
        AroundSession pain = around(before);
        int effort = (int) Math.max(1, Math.min(9, Math.round(dice.normal(4, 1.2))));
        boolean painAsked = !dice.chance(NOT_ASKED_CHANCE);
        boolean effortAsked = !dice.chance(NOT_ASKED_CHANCE);
        if (!expected || !willing) {
            return Optional.empty();
        }
        return Optional.of(new SessionDone(
                sent,
                DemoIds.fact(patient.index(), "session", date),
                date,
                begins.toOffsetDateTime(),
                recorded,
                dose,
                effortAsked ? effort : null,
                painAsked ? pain : null));
    }

    private Duration delay() {
        boolean offline = dice.chance(OFFLINE_CHANCE);
        int hours = dice.whole(20, 100);
        return offline ? Duration.ofHours(hours) : Duration.ofSeconds(5);
    }

    private AroundSession around(LegAndBack before) {
        double load = Math.max(0, dice.normal(0.4, 0.8));
        var during = new LegAndBack(raised(before.leg(), load), raised(before.back(), load));
        var after = new LegAndBack(
                Math.min(during.leg(), raised(before.leg(), load / 2)),
                Math.min(during.back(), raised(before.back(), load / 2)));
        return new AroundSession(before, during, after);
    }

    private int raised(int score, double load) {
        return Scale.score(score + Math.max(0, Math.round(load + dice.normal(0, 0.5))));
    }
}
