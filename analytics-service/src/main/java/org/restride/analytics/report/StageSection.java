package org.restride.analytics.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.report.PatientReport.StageRun;
import org.restride.events.PlanChanged;

/** Which stages a patient went through, and the pauses. */
record StageSection(ReportFacts facts, PlanHistory plans) {

    /** A stage called off before it began never was in force and is not in it. */
    List<StageRun> runs() {
        List<List<PlanChanged>> runs = new ArrayList<>();
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate day : changes()) {
            PlanChanged plan = plans.inForceOn(day).orElse(null);
            if (plan == null) {
                continue;
            }
            if (runs.isEmpty() || !sameStage(last(last(runs)), plan)) {
                runs.add(new ArrayList<>());
                starts.add(day);
            }
            last(runs).add(plan);
        }
        List<StageRun> history = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            LocalDate to = i + 1 < runs.size() ? starts.get(i + 1).minusDays(1) : null;
            history.add(run(runs.get(i), starts.get(i), to));
        }
        return history;
    }

    /** Days on which another revision may come into force. */
    private List<LocalDate> changes() {
        return facts.plans().stream()
                .flatMap(plan -> Stream.of(plan.effectiveFrom(), plan.startDay()))
                .filter(day -> !day.isAfter(facts.asOfDay()))
                .distinct()
                .sorted()
                .toList();
    }

    private StageRun run(List<PlanChanged> plans, LocalDate from, LocalDate to) {
        PlanChanged newest = last(plans);
        return new StageRun(
                newest.planId(),
                newest.protocol().code(),
                plans.stream().map(plan -> plan.protocol().version()).distinct().toList(),
                newest.stageCode(),
                newest.stageOrder(),
                facts.stageName(newest),
                from,
                to,
                plans.stream().map(PlanChanged::revision).distinct().toList());
    }

    private static boolean sameStage(PlanChanged a, PlanChanged b) {
        return a.planId().equals(b.planId())
                && a.stageCode().equals(b.stageCode())
                && a.protocol().code().equals(b.protocol().code());
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    /** Spans of the period. */
    List<Period> pauses(Period period) {
        List<Period> spans = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            boolean paused = plans.isPausedOn(day);
            if (paused && from == null) {
                from = day;
            } else if (!paused && from != null) {
                spans.add(new Period(from, day.minusDays(1)));
                from = null;
            }
        }
        if (from != null) {
            spans.add(new Period(from, period.to()));
        }
        return spans;
    }
}
