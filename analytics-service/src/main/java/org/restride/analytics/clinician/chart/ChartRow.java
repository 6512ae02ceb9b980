package org.restride.analytics.clinician.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.events.DistalLocation;

/** A day as the table behind the chart shows it; null is a gap. */
public record ChartRow(
        LocalDate day,
        String label,
        Integer leg,
        String legMean,
        Integer back,
        String backMean,
        String distal,
        String sessions,
        String stage,
        String events) {

    /** The days shown, newest first. */
    public static List<ChartRow> of(PainChart chart, Glossary glossary) {
        List<ChartRow> rows = new ArrayList<>();
        for (int i = chart.days() - 1; i >= chart.shownFrom(); i--) {
            rows.add(row(chart, i, glossary));
        }
        return rows;
    }

    private static ChartRow row(PainChart chart, int number, Glossary glossary) {
        LocalDate day = chart.first().plusDays(number);
        Integer rank = chart.distal().get(number);
        return new ChartRow(
                day,
                glossary.day(day),
                chart.leg().scores().get(number),
                glossary.mean(chart.leg().means().get(number)),
                chart.back().scores().get(number),
                glossary.mean(chart.back().means().get(number)),
                rank == null ? null : glossary.name("distal", DistalLocation.values()[rank]),
                sessions(chart, number, glossary),
                chart.stages().stream()
                        .filter(stage -> contains(stage, number))
                        .max(Comparator.comparingInt(Span::from))
                        .map(Span::label)
                        .orElse(null),
                events(chart, number, glossary));
    }

    private static String sessions(PainChart chart, int number, Glossary glossary) {
        return chart.sessions().stream()
                .filter(session -> session.day() == number)
                .map(session -> session.dose() == null ? "✓" : glossary.percent(session.dose()))
                .collect(Collectors.joining(", "));
    }

    private static String events(PainChart chart, int number, Glossary glossary) {
        List<String> events = new ArrayList<>();
        if (chart.pauses().stream().anyMatch(pause -> contains(pause, number))) {
            events.add(glossary.name("status", DayStatus.PAUSED));
        }
        if (flares(chart.leg(), number) || flares(chart.back(), number)) {
            events.add(glossary.name("criterion", "RG-1"));
        }
        if (chart.calledFlare().contains(number)) {
            events.add(glossary.say("event.calledFlare"));
        }
        toldLater(glossary.say("chart.leg"), chart.leg(), number, glossary).ifPresent(events::add);
        toldLater(glossary.say("chart.back"), chart.back(), number, glossary).ifPresent(events::add);
        chart.sessions().stream()
                .filter(session -> session.day() == number)
                .forEach(session -> events.addAll(
                        session.broken() == null ? List.of(glossary.say("event.unrated")) : session.broken()));
        chart.course().stream().filter(mark -> mark.day() == number).forEach(mark -> events.add(mark.text()));
        return String.join("; ", events);
    }

    private static Optional<String> toldLater(String location, PainLine line, int number, Glossary glossary) {
        return Optional.ofNullable(line.recalled().get(number))
                .map(score -> "%s %s".formatted(location, glossary.say("event.recalled", score)));
    }

    private static boolean flares(PainLine line, int number) {
        return line.flares().stream().anyMatch(flare -> contains(flare, number));
    }

    private static boolean contains(Span span, int number) {
        return span.from() <= number && number <= span.to();
    }
}
