package org.restride.analytics.clinician.worklist;

import java.time.LocalDate;
import java.util.List;
import org.restride.analytics.clinician.chart.DoseBars;

/**
 * What a row shows of a patient besides why they are on the list.
 *
 * @param today the patient's day
 * @param stageOrder null without a plan, as {@code stageSince}
 * @param leg scores of the last days, the newest last; null where there was none
 * @param doses best dose of each of these days, 0 to 1; null without a session, {@link DoseBars#UNRATED} where no session had
 *     a prescription
 * @param askedDays days among them with a plan in force and no pause
 * @param lastContact null when nothing was reported yet
 */
record Glance(
        String displayName,
        LocalDate today,
        Integer stageOrder,
        LocalDate stageSince,
        boolean paused,
        List<Integer> leg,
        List<Integer> back,
        List<Double> doses,
        int askedDays,
        LocalDate lastContact) {}
