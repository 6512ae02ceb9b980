package org.restride.benchmarks.scorecard;

/**
 * What truly happens to a simulated patient.
 *
 * @param worsensOn day on which pain begins to rise; null when it does not
 * @param flagOn day on which a warning symptom is reported; null when none is
 */
record Course(LatentPain pain, Integer worsensOn, Integer flagOn) {

    Course {
        pain = pain.withinScale();
    }

    static Course of(LatentPain pain) {
        return new Course(pain, null, null);
    }
}
