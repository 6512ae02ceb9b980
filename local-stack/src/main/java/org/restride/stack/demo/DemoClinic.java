package org.restride.stack.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * A made-up clinic, a pure function of a seed and the day it opened: asked again later it tells the same story and goes
 * on with it. Nobody in it exists.
 *
 * @param startDay first local day of every patient's programme
 */
public record DemoClinic(long seed, LocalDate startDay, int size) {

    public static final int WEEKS_OF_HISTORY = 12;

    /** A patient worth looking at first: improves, exercises, notes most days, and goes through all stages. */
    public static final int SHOWCASE = 20;

    /** A patient who has reported a warning symptom that nobody has cleared. */
    public static final int ALARMING = 7;

    private static final long SEED = 20_261;
    private static final int SIZE = 60;

    /** The east-most zone is there first. */
    private static final ZoneId LATEST_DAY = ZoneId.of("Pacific/Kiritimati");

    public static DemoClinic openedOn(LocalDate startDay) {
        return new DemoClinic(SEED, startDay, SIZE);
    }

    public List<DemoPatient> patients() {
        return new DemoPatients(seed).draw(size);
    }

    /** What the system has been told about a patient until then, in that order; nothing later. */
    public List<Fact> factsOf(DemoPatient patient, Instant until) {
        LocalDate lastDay = LocalDate.ofInstant(until, LATEST_DAY);
        return PatientHistory.tell(patient, startDay, lastDay, seed).stream()
                .filter(fact -> !fact.sentAt().isAfter(until))
                .sorted(Comparator.comparing(Fact::sentAt))
                .toList();
    }
}
