package org.restride.analytics.progression;

import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.StageInForce;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.progression.decision.Reason;
import org.restride.analytics.progression.history.PatientHistory;

/**
 * Recommends a step for one patient: a pure function of the protocol's criteria and the patient's history. A
 * recommendation is for clinicians; what becomes of it is theirs to decide.
 */
public final class ProgressionEngine {

    /**
     * Stored with every decision. The first number changes when some history would get another decision, urgency or set
     * of codes by the same protocol; the second when only figures, texts or the form of the record change.
     */
    public static final String VERSION = "2.1";

    private ProgressionEngine() {}

    /**
     * As {@link #decide(ProtocolRules, PatientHistory, PatientHistory)} without a weekly decision before.
     *
     * @throws IllegalArgumentException if the protocol has no stage of that order
     */
    public static Decision decide(ProtocolRules rules, PatientHistory history) {
        return decide(rules, history, null);
    }

    /**
     * Between two weekly decisions, a criterion that is for these alone stands as the last one found it (RULES 8.7 item
     * 15), unless the stage has changed since.
     *
     * @param lastWeekly the history as it was for the last weekly decision; null when there was none, or to leave such
     *     criteria out; not looked at when this is a weekly decision itself
     * @throws IllegalArgumentException if the protocol has no stage of that order
     */
    public static Decision decide(ProtocolRules rules, PatientHistory history, PatientHistory lastWeekly) {
        StageInForce stage = rules.stage(history.stageOrder())
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has no stage %d".formatted(rules.protocol(), history.stageOrder())));
        Chart chart = new Chart(history, stage);
        List<Judged> judged = new Judging(chart, stands(history, lastWeekly) ? new Chart(lastWeekly, stage) : null)
                .judge(rules.criteria());
        Verdict verdict = Verdict.of(judged, stage.isFirst());
        boolean progresses = verdict.kind() == DecisionKind.PROGRESS;
        return new Decision(
                verdict.kind(),
                verdict.urgency(),
                progresses ? List.of(AllCriteriaMet.reason(chart)) : reasons(verdict),
                judged.stream().map(Judged::forTheRecord).toList(),
                Changes.of(verdict, judged),
                progresses && stage.isLast(),
                history.decisionDay(),
                history.weekly(),
                history.stageOrder(),
                stage.stage().code(),
                rules.protocol(),
                VERSION);
    }

    private static boolean stands(PatientHistory now, PatientHistory lastWeekly) {
        return lastWeekly != null
                && lastWeekly.stageOrder() == now.stageOrder()
                && !now.stageStart().isAfter(lastWeekly.decisionDay());
    }

    private static List<Reason> reasons(Verdict verdict) {
        return verdict.deciding().stream().map(ProgressionEngine::reason).toList();
    }

    private static Reason reason(Judged judged) {
        String code = judged.criterion().code();
        return new Reason(
                code,
                judged.judgement().location(),
                judged.judgement().finding().text(),
                PatientTexts.of(code, judged.criterion().leadsTo().name()));
    }
}
