package org.restride.analytics.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.restride.analytics.report.PatientReport.Distal;
import org.restride.analytics.report.PatientReport.DistalPoint;
import org.restride.analytics.report.PatientReport.Movement;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.report.PatientReport.RankMedian;
import org.restride.analytics.summary.DaySummary;
import org.restride.analytics.trend.LocationShift;
import org.restride.analytics.trend.Sample;
import org.restride.events.DistalLocation;

/** How far down the leg symptoms reach, and whether that moved (RULES 3.1, 3.3, 8.3 RG-5). */
final class DistalSection {

    private static final int WEEK_DAYS = 7;
    private static final int LEAST_DAYS = 3;
    private static final int LAST = 3;
    private static final int LEAST_MOVED = 2;
    private static final double ONE_RANK = 1;

    private final Map<LocalDate, DistalLocation> locations = new HashMap<>();
    private final Sample ranks;

    DistalSection(List<DaySummary> days) {
        Map<LocalDate, Integer> byDay = new HashMap<>();
        days.stream().filter(day -> day.mostDistal() != null).forEach(day -> {
            locations.put(day.day(), day.mostDistal());
            byDay.put(day.day(), day.mostDistal().rank());
        });
        ranks = Sample.of(byDay);
    }

    Distal distal(LocalDate asOfDay, Period period) {
        LocalDate from = asOfDay.minusDays(WEEK_DAYS - 1L);
        Sample week = ranks.between(from, asOfDay);
        LocalDate weekBefore = from.minusDays(WEEK_DAYS);
        Sample before = ranks.between(weekBefore, from.minusDays(1));
        Sample last = week.last(LAST);
        boolean known = week.size() >= LEAST_DAYS && before.size() >= LEAST_DAYS;
        LocationShift shift = LocationShift.of(last, before, ONE_RANK);
        return new Distal(
                median(from, asOfDay, week),
                median(weekBefore, from.minusDays(1), before),
                shift.further(),
                shift.nearer(),
                last.size(),
                known ? movement(shift) : null,
                known
                        ? null
                        : "%d and %d of %d days have a location; %d are needed in each week"
                                .formatted(before.size(), week.size(), WEEK_DAYS, LEAST_DAYS),
                period.from()
                        .datesUntil(period.to().plusDays(1))
                        .map(this::point)
                        .toList());
    }

    private static Movement movement(LocationShift shift) {
        if (shift.further() >= LEAST_MOVED) {
            return Movement.PERIPHERALISING;
        }
        return shift.nearer() >= LEAST_MOVED ? Movement.CENTRALISING : Movement.STEADY;
    }

    private static RankMedian median(LocalDate from, LocalDate to, Sample ranks) {
        BigDecimal median = ranks.size() == 0 ? null : Rounded.of(ranks.median());
        return new RankMedian(from, to, ranks.size(), median);
    }

    private DistalPoint point(LocalDate day) {
        DistalLocation location = locations.get(day);
        return new DistalPoint(day, location, location == null ? null : Integer.valueOf(location.rank()));
    }
}
