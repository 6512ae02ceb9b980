package org.restride.benchmarks.scorecard;

import java.util.ArrayList;
import java.util.List;
import org.restride.events.PainScores;

/**
 * Makes patients for comparing rules and for noticing that a change of rules made them worse. Spread and correlation of
 * scores are published or fitted to published cohorts; how pain answers to a session is assumed (docs/scorecard.md).
 */
final class PatientSimulator {

    private static final int MOST_PATIENTS_OF_ONE_KIND = 1_000_000;

    private final long seed;

    PatientSimulator(long seed) {
        this.seed = seed;
    }

    /**
     * The same patient for the same seed, kind and number.
     *
     * @param number from 0
     */
    SimulatedPatient patient(Archetype archetype, int number) {
        if (number < 0 || number >= MOST_PATIENTS_OF_ONE_KIND) {
            throw new IllegalArgumentException("There is no patient " + number);
        }
        long ownSeed = (seed * Archetype.ALL.size() + archetype.ordinal()) * MOST_PATIENTS_OF_ONE_KIND + number;
        var draws = new Draws(ownSeed);
        Course course = archetype.course(draws);
        double logging = archetype.logging(draws);
        double adherence = archetype.adherence(draws);
        double weeklyDecay = draws.uniform(0, 0.02);
        return new SimulatedPatient(
                archetype, number, course, adherence, weeklyDecay, days(course.pain(), logging, draws));
    }

    private static List<SimulatedDay> days(LatentPain pain, double logging, Draws draws) {
        List<PainScores> scores = scores(pain, draws);
        List<SimulatedDay> days = new ArrayList<>();
        for (int day = 0; day < Programme.DAYS; day++) {
            boolean logged = draws.happens(logging);
            PainScores nextMorning = draws.happens(logging) ? scores.get(day + 1) : null;
            days.add(new SimulatedDay(
                    pain.on(day), scores.get(day), logged, session(scores.get(day), nextMorning, draws)));
        }
        return days;
    }

    /** One day more than the programme has, for the morning after its last session. */
    private static List<PainScores> scores(LatentPain pain, Draws draws) {
        var legNoise = new Noise(draws);
        var backNoise = new Noise(draws);
        List<PainScores> scores = new ArrayList<>();
        for (int day = 0; day <= Programme.DAYS; day++) {
            double spike = draws.happens(0.02) ? 2.7 : 0;
            int leg = onScale(pain.on(day) + legNoise.next() + spike);
            int back = onScale(0.85 * pain.on(day) + 0.3 + backNoise.next());
            scores.add(new PainScores(leg, back));
        }
        return scores;
    }

    private static PossibleSession session(PainScores before, PainScores nextMorning, Draws draws) {
        double hurdle = draws.uniform(0, 1);
        double dose = draws.happens(0.8) ? 1 : draws.uniform(0.4, 0.95);
        double load = Math.max(0, draws.normal(0.4, 0.8));
        var during = new PainScores(during(before.leg0To10(), load, draws), during(before.back0To10(), load, draws));
        int effort = (int) Math.min(9, Math.max(1, Math.round(draws.normal(4, 1.2))));
        boolean targetMet = draws.happens(0.85) && dose >= 0.95;
        return new PossibleSession(hurdle, dose, before, during, nextMorning, effort, targetMet);
    }

    private static int during(int before, double load, Draws draws) {
        return onScale(before + (double) Math.round(load + draws.normal(0, 0.5)));
    }

    private static int onScale(double pain) {
        return (int) Math.min(10, Math.max(0, Math.round(pain)));
    }
}
