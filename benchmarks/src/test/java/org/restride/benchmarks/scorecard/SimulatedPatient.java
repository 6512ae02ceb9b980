package org.restride.benchmarks.scorecard;

import java.util.List;

/**
 * A patient whose truth is known.
 *
 * @param days from the first of the programme
 * @param adherence share of the expected sessions that are done in the first week, 0 to 1
 * @param weeklyDecay share of the adherence that is lost in a week
 */
record SimulatedPatient(
        Archetype archetype, int number, Course course, double adherence, double weeklyDecay, List<SimulatedDay> days) {

    private static final double LEAST_ADHERENCE = 0.05;

    SimulatedPatient {
        days = List.copyOf(days);
    }

    boolean doesSession(int day, int sessionsPerWeek) {
        return days.get(day).session().hurdle() < probabilityOfSession(day, sessionsPerWeek);
    }

    double probabilityOfSession(int day, int sessionsPerWeek) {
        double present = adherence * (1 - weeklyDecay * day / 7);
        return Math.max(LEAST_ADHERENCE, present) * sessionsPerWeek / 7;
    }

    double latentLeg(int day) {
        return days.get(day).latentLeg();
    }

    /** Both ends included. */
    double meanLatentLeg(int firstDay, int lastDay) {
        return days.subList(firstDay, lastDay + 1).stream()
                .mapToDouble(SimulatedDay::latentLeg)
                .average()
                .orElseThrow();
    }

    boolean flaggedBy(int day) {
        return course.flagOn() != null && course.flagOn() <= day;
    }
}
