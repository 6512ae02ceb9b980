package org.restride.benchmarks.scorecard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The eleven kinds of simulated patients. Their numbers are those of the clinical rules, section 7.2. */
enum Archetype {
    IMPROVER {
        @Override
        Course course(Draws draws) {
            return Course.of(improving(draws));
        }
    },
    SLOW {
        @Override
        Course course(Draws draws) {
            return Course.of(recovering(draws, 1.5, 9, 14));
        }
    },
    PERSISTENT_MODERATE {
        @Override
        Course course(Draws draws) {
            return Course.of(LatentPain.constant(clipped(draws.normal(4.8, 0.5), 4, 5.8)));
        }
    },
    PERSISTENT_SEVERE {
        @Override
        Course course(Draws draws) {
            return Course.of(LatentPain.constant(clipped(draws.normal(7.6, 0.5), 7, 9)));
        }
    },
    FLUCTUATING {
        @Override
        Course course(Draws draws) {
            return Course.of(LatentPain.wave(4, 1.5, draws.uniform(3, 5), draws.uniform(0, 1)));
        }
    },
    FLARE {
        @Override
        Course course(Draws draws) {
            LatentPain pain = improving(draws);
            int from = draws.day(21, 59);
            return new Course(pain.raisedBy(3.5, from, 7), from, null);
        }
    },
    DETERIORATING_RAMP {
        @Override
        Course course(Draws draws) {
            LatentPain pain = recovering(draws, 1.5, 3, 6);
            int from = draws.day(28, 56);
            return new Course(pain.risingFrom(from, 1, 4), from, null);
        }
    },
    DETERIORATING_STEP {
        @Override
        Course course(Draws draws) {
            LatentPain pain = recovering(draws, 1.5, 3, 6);
            int from = draws.day(28, 56);
            return new Course(pain.raisedBy(3, from, Programme.DAYS), from, null);
        }
    },
    NONADHERENT {
        @Override
        Course course(Draws draws) {
            return Course.of(recovering(draws, 2, 8, 14));
        }

        @Override
        double adherence(Draws draws) {
            return 0.3;
        }
    },
    IRREGULAR {
        @Override
        Course course(Draws draws) {
            return Course.of(improving(draws));
        }

        @Override
        double logging(Draws draws) {
            return 0.25;
        }
    },
    RED_FLAG {
        @Override
        Course course(Draws draws) {
            return new Course(improving(draws), null, draws.day(14, 76));
        }
    };

    static final List<Archetype> ALL = Arrays.asList(values());

    abstract Course course(Draws draws);

    /** Share of the expected sessions that are done in the first week, 0 to 1. */
    double adherence(Draws draws) {
        return draws.beta8And2();
    }

    /** Share of the days on which pain is logged, 0 to 1. */
    double logging(Draws draws) {
        return draws.uniform(0.6, 0.95);
    }

    /** As in a table: {@code persistent severe}. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static LatentPain improving(Draws draws) {
        return recovering(draws, 1, 2.5, 5);
    }

    private static LatentPain recovering(Draws draws, double end, double leastWeeks, double mostWeeks) {
        double start = clipped(draws.normal(5.6, 1.6), 3, 9);
        return LatentPain.recovering(start, end, draws.uniform(leastWeeks, mostWeeks));
    }

    private static double clipped(double value, double least, double most) {
        return Math.min(most, Math.max(least, value));
    }
}
