package org.restride.analytics.progression;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.List;
import java.util.OptionalDouble;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Response;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.chart.WorstPain;
import org.restride.analytics.progression.decision.Reason;
import org.restride.analytics.progression.phrase.Phrase;
import org.restride.analytics.progression.phrase.Words;

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
        Phrase fact =
                phrase(isLast ? "allMet.lastStage" : "allMet", adherence(chart), worstPain(chart), limitBreaks(chart));
        return new Reason(CODE, null, fact.text(), PatientTexts.of(isLast ? AT_LAST_STAGE : CODE));
    }

    private static Phrase adherence(Chart chart) {
        OptionalDouble share =
                chart.adherenceInStage(ADHERENCE_WEEKS).sessions().value();
        return share.isPresent() ? Words.percent(share.getAsDouble()) : phrase("allMet.unknown");
    }

    private static Phrase worstPain(Chart chart) {
        WorstPain worst = chart.worstPain(Window.WEEK);
        return worst.location() == null ? phrase("allMet.unknown") : Words.oneDecimal(worst.recentMean());
    }

    private static Phrase limitBreaks(Chart chart) {
        List<Response> last = chart.lastResponses(LAST_SESSIONS, SESSIONS);
        return phrase(
                "allMet.limitBreaks",
                Words.count(last.stream().filter(Response::isBroken).count(), "limitBreak"),
                Words.count(last.size(), "lastSessions"));
    }
}
