package org.restride.stack.demo;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A made-up patient: who it is, how the pain goes, and how much is done and noted.
 *
 * @param sessionProbability share of the expected sessions that are done at the start, 0 to 1
 * @param loggingProbability share of the days on which a score is noted, 0 to 1
 * @param quitsOnDay first day of the programme on which nothing is heard any more
 * @param holidayOnDay day of the programme on which a holiday begins; negative for none
 */
public record DemoPatient(
        int index,
        String name,
        ZoneId zone,
        PainClass painClass,
        PainCourse course,
        AdherenceTrend trend,
        double sessionProbability,
        double loggingProbability,
        int quitsOnDay,
        int holidayOnDay) {

    public UUID id() {
        return DemoIds.patient(index);
    }
}
