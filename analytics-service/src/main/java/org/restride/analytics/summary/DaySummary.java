package org.restride.analytics.summary;

import java.time.LocalDate;
import java.util.List;
import org.restride.analytics.pain.Reading;
import org.restride.events.DistalLocation;

/**
 * What is known of a patient's day.
 *
 * @param mostDistal how far down symptoms reached; null when not asked
 * @param mostDistalFactId of the fact that told it
 * @param sessionDoses dose 0 to 1 of each session with a prescription, highest first
 * @param sessionsRecorded all sessions, also those without a prescription
 * @param painScoresRecorded all pain scores, of any context
 */
public record DaySummary(
        LocalDate day,
        Reading leg,
        Reading back,
        DistalLocation mostDistal,
        String mostDistalFactId,
        List<Double> sessionDoses,
        int sessionsRecorded,
        int painScoresRecorded,
        Responses responses) {}
