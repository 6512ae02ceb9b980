package org.restride.analytics.progression;

import java.util.List;
import java.util.OptionalDouble;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Response;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.chart.Words;
import org.restride.analytics.progression.chart.WorstPain;
import org.restride.analytics.progression.decision.Reason;

/** The reason for PROGRESS: nothing stood in the way. At the last stage that asks for a discharge review. */
final class AllCriteriaMet {

    static final String CODE = "PR";
    private static final String AT_LAST_STAGE = "PR-LAST";

    private static final int ADHERENCE_WEEKS = 2;
    private static final int LAST_SESSIONS = 3;
    private static final Window SESSIONS = new Window(14, 0);

    private AllCriteriaMet() {}

    static Reason reason(Chart chart) {
        boolean isLast = chart.stage().isLast();
        String text = "%s: adherence %s, worst pain %s, %s"
                .formatted(
                        isLast ? "all criteria met at the last stage, discharge review" : "all criteria met",
                        adherence(chart),
                        worstPain(chart),
                        limitBreaks(chart));
        return new Reason(CODE, null, text, PatientTexts.of(isLast ? AT_LAST_STAGE : CODE));
    }

    private static String adherence(Chart chart) {
        OptionalDouble share =
                chart.adherenceInStage(ADHERENCE_WEEKS).sessions().value();
        return share.isPresent() ? Words.percent(share.getAsDouble()) : "unknown";
    }

    private static String worstPain(Chart chart) {
        WorstPain worst = chart.worstPain(Window.WEEK);
        return worst.location() == null ? "unknown" : Words.oneDecimal(worst.recentMean());
    }

    private static String limitBreaks(Chart chart) {
        List<Response> last = chart.lastResponses(LAST_SESSIONS, SESSIONS);
        return "%s in last %s"
                .formatted(
                        Words.count(last.stream().filter(Response::isBroken).count(), "limit break"),
                        Words.count(last.size(), "session"));
    }
}
