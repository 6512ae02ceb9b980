package org.restride.system.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a drill brought to light.
 *
 * @param answers of all clients since the fault began
 * @param healthyAfter from the beginning of the fault until every health check passed
 * @param reportedAfter from the beginning of the fault until everything acknowledged was in its report
 * @param acknowledged entries since the fault began
 * @param balance of everything that was ever acknowledged
 */
record Result(
        String fault,
        List<Answer> answers,
        Duration healthyAfter,
        Duration reportedAfter,
        int acknowledged,
        Reckoning.Balance balance) {

    List<Answer> wrong() {
        return answers.stream()
                .filter(answer -> answer.outcome() == Outcome.WRONG)
                .toList();
    }

    boolean isClean() {
        return wrong().isEmpty()
                && balance.lost().isEmpty()
                && balance.doubled().isEmpty();
    }

    /** From when the first request was sent that failed until the last one had failed. */
    Duration degraded() {
        List<Answer> bad = bad();
        if (bad.isEmpty()) {
            return Duration.ZERO;
        }
        Instant first = bad.stream().map(Answer::asked).min(Instant::compareTo).orElseThrow();
        Instant last =
                bad.stream().map(Answer::answered).max(Instant::compareTo).orElseThrow();
        return Duration.between(first, last);
    }

    /** As in {@code session-service: 503 12 of 340}. */
    String seen() {
        Map<Part, Map<Outcome, Long>> failed = bad().stream()
                .collect(Collectors.groupingBy(
                        Answer::from,
                        TreeMap::new,
                        Collectors.groupingBy(Answer::outcome, TreeMap::new, Collectors.counting())));
        String told = failed.entrySet().stream()
                .map(part -> "%s: %s of %,d"
                        .formatted(
                                part.getKey().service(),
                                part.getValue().entrySet().stream()
                                        .map(outcome -> "%s %,d".formatted(outcome.getKey(), outcome.getValue()))
                                        .collect(Collectors.joining(", ")),
                                answers.stream()
                                        .filter(answer -> answer.from() == part.getKey())
                                        .count()))
                .collect(Collectors.joining("; "));
        return told.isEmpty() ? "nothing" : told;
    }

    private List<Answer> bad() {
        return answers.stream()
                .filter(answer -> answer.outcome() != Outcome.GOOD)
                .toList();
    }
}
