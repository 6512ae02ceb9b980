package org.restride.stack.demo;

import org.restride.stack.demo.Fact.LegAndBack;

/** The scores a patient would give on each day: the course, the ups and downs, and now and then a bad day. */
final class DailyPain {

    private static final double DAYS_PER_WEEK = 7;
    private static final double SPIKE_CHANCE = 0.02;

    /** Suri 2011: flares add 2.7 points, three in four last less than a day. */
    private static final double SPIKE = 2.7;

    private final PainCourse course;
    private final Dice dice;
    private final DailyNoise leg;
    private final DailyNoise back;

    DailyPain(PainCourse course, Dice dice) {
        this.course = course;
        this.dice = dice;
        this.leg = new DailyNoise(dice);
        this.back = new DailyNoise(dice);
    }

    LegAndBack of(int day) {
        double week = day / DAYS_PER_WEEK;
        double spike = dice.chance(SPIKE_CHANCE) ? SPIKE : 0;
        return new LegAndBack(
                Scale.score(course.legAt(week) + leg.today() + spike), Scale.score(course.backAt(week) + back.today()));
    }
}
