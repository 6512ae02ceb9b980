package org.restride.stack.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.restride.stack.demo.Fact.LegAndBack;
import org.restride.stack.demo.Fact.PainScored;
import org.restride.stack.demo.Fact.PlanSet;
import org.restride.stack.demo.Fact.Screened;

/**
 * One patient's story, told day by day. A day's draws depend on earlier days only, so the story up to a later day begins
 * with the story up to an earlier one.
 */
final class PatientHistory {

    private static final int HOLIDAY_DAYS = 9;
    private static final int HOLIDAY_KNOWN_DAYS_BEFORE = 3;
    private static final int DAYS_BETWEEN_SCREENS = 7;

    private static final LocalTime SCREENED_AT = LocalTime.of(19, 30);

    private final DemoPatient patient;
    private final LocalDate start;
    private final Dice dice;
    private final DailyPain pain;
    private final SessionDiary sessions;
    private final DemoClinician clinician = new DemoClinician();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Holiday> holidays = new ArrayList<>();
    private int planRevision;
    private boolean sessionYesterday;
    private int nextScreenOnDay;

    private PatientHistory(DemoPatient patient, LocalDate start, long seed) {
        this.patient = patient;
        this.start = start;
        this.dice = Dice.of(~seed, patient.index());
        this.pain = new DailyPain(patient.course(), dice);
        this.sessions = new SessionDiary(patient, dice);
    }

    /** All that happens on the programme's days up to and with {@code lastDay}, in the order of the days. */
    static List<Fact> tell(DemoPatient patient, LocalDate start, LocalDate lastDay, long seed) {
        var history = new PatientHistory(patient, start, seed);
        history.setPlan(start);
        int days = (int) ChronoUnit.DAYS.between(start, lastDay) + 1;
        for (int day = 0; day < days; day++) {
            history.live(day, start.plusDays(day));
        }
        return history.facts;
    }

    private void live(int day, LocalDate date) {
        LegAndBack scores = pain.of(day);
        if (day < patient.quitsOnDay()) {
            agreeHoliday(day, date);
        }
        boolean logs = dice.chance(patient.loggingProbability());
        boolean logsMorning = dice.chance(patient.loggingProbability());
        boolean present = day < patient.quitsOnDay();
        if (present && sessionYesterday && logsMorning) {
            score("NEXT_MORNING", date, time(7, 9), scores);
        }
        sessionYesterday = present && exercise(day, date, scores);
        if (present && logs) {
            score("DAILY_AVERAGE", date, time(20, 23), scores);
            answerScreen(day, date);
        }
        clinician.dayEnds(present && logs ? Math.max(scores.leg(), scores.back()) : null);
        if (present && clinician.movesOn(day + 1)) {
            setPlan(date.plusDays(1));
        }
    }

    private void agreeHoliday(int day, LocalDate date) {
        if (patient.holidayOnDay() >= 0 && day == patient.holidayOnDay() - HOLIDAY_KNOWN_DAYS_BEFORE) {
            var from = start.plusDays(patient.holidayOnDay());
            holidays.add(new Holiday(from, from.plusDays(HOLIDAY_DAYS)));
            setPlan(date);
        }
    }

    private boolean exercise(int day, LocalDate date, LegAndBack scores) {
        boolean expected = clinician.stage().expectsSessionOn(clinician.dayOfStage())
                && holidays.stream().noneMatch(holiday -> holiday.covers(date));
        var session = sessions.session(day, date, expected, scores);
        session.ifPresent(facts::add);
        session.ifPresent(done -> clinician.session());
        return session.isPresent();
    }

    private void score(String context, LocalDate date, LocalTime time, LegAndBack scores) {
        ZonedDateTime occurred = date.atTime(time).atZone(patient.zone());
        Instant recorded = occurred.plusSeconds(40).toInstant();
        facts.add(new PainScored(
                recorded,
                DemoIds.fact(patient.index(), context, date),
                occurred.toOffsetDateTime(),
                recorded,
                context,
                scores,
                DistalLocation.of(scores)));
    }

    /** On the first evening with the app open after it is due. */
    private void answerScreen(int day, LocalDate date) {
        if (day < nextScreenOnDay) {
            return;
        }
        nextScreenOnDay = day + DAYS_BETWEEN_SCREENS;
        ZonedDateTime occurred = date.atTime(SCREENED_AT).atZone(patient.zone());
        Instant recorded = occurred.plusSeconds(90).toInstant();
        facts.add(new Screened(
                recorded, DemoIds.fact(patient.index(), "SCREEN", date), occurred.toOffsetDateTime(), recorded));
    }

    private LocalTime time(int fromHour, int toHour) {
        return LocalTime.of(dice.whole(fromHour, toHour), dice.whole(0, 60));
    }

    private void setPlan(LocalDate effectiveFrom) {
        planRevision++;
        facts.add(new PlanSet(
                effectiveFrom
                        .atTime(4, 0)
                        .plusMinutes(planRevision)
                        .atZone(patient.zone())
                        .toInstant(),
                DemoIds.plan(patient.index(), start),
                planRevision,
                clinician.stage().name(),
                start,
                effectiveFrom,
                List.copyOf(holidays)));
    }
}
