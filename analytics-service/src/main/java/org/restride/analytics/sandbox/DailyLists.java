package org.restride.analytics.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.restride.analytics.progression.history.DailyScores;
import org.restride.analytics.progression.history.Score;

/** The daily lists of a case, the last entry of each being day 0. */
final class DailyLists {

    private static final int MOST_PAIN = 10;
    private static final int FOOT = 5;

    private DailyLists() {}

    static List<DailyScores> read(CaseNode root) {
        Integer first = root.member("firstDailyOffset").wholeOrNull(-HistoryCase.HORIZON_DAYS, 0);
        root.member("leg").mustBeThere();
        root.member("back").mustBeThere();
        List<Integer> leg = scores(root.member("leg"), first, MOST_PAIN);
        List<Integer> back = scores(root.member("back"), first, MOST_PAIN);
        List<Integer> rank = scores(root.member("rank"), first, FOOT);
        List<DailyScores> days = new ArrayList<>();
        for (int i = 0; first != null && i < 1 - first; i++) {
            int offset = first + i;
            days.add(new DailyScores(
                    HistoryCase.day(offset),
                    score(leg, i, "leg", offset),
                    score(back, i, "back", offset),
                    score(rank, i, "rank", offset)));
        }
        return days;
    }

    private static List<Integer> scores(CaseNode list, Integer first, int most) {
        List<CaseNode> entries = list.entries();
        if (!entries.isEmpty() && (first == null || entries.size() != 1 - first)) {
            list.error("has one entry for each day from firstDailyOffset to 0");
        }
        List<Integer> scores = new ArrayList<>();
        entries.forEach(entry -> scores.add(entry.wholeOrNull(0, most)));
        return scores;
    }

    private static Score score(List<Integer> scores, int index, String kind, int offset) {
        Integer value = index < scores.size() ? scores.get(index) : null;
        return value == null ? null : new Score(value, "%s@%d".formatted(kind, offset));
    }
}
