package org.restride.analytics.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.restride.analytics.progression.history.RecordedSession;
import org.restride.events.PainScores;

/** The sessions of a case; those of one day are in the order of the list. */
final class SessionList {

    private static final int MOST_PAIN = 10;

    private SessionList() {}

    static List<RecordedSession> read(CaseNode list) {
        list.mustBeThere();
        List<RecordedSession> sessions = new ArrayList<>();
        List<CaseNode> entries = list.entries();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).mustBeObject()) {
                sessions.add(session(entries.get(i), i));
            }
        }
        return sessions;
    }

    private static RecordedSession session(CaseNode node, int index) {
        node.member("target").mustBeThere();
        node.member("dose").mustBeThere();
        var session = new RecordedSession(
                HistoryCase.day(node.member("offset").whole(-HistoryCase.HORIZON_DAYS, 0)),
                index,
                node.member("dose").numberOrNull(0, 1),
                pair(node.member("pre")),
                pair(node.member("during")),
                pair(node.member("post")),
                pair(node.member("next")),
                node.member("rpe").wholeOrNull(0, MOST_PAIN),
                node.member("target").truthOr(false),
                node.member("peripheralised").truthOr(false),
                List.of("sessions[%d]".formatted(index)));
        node.finish();
        return session;
    }

    private static PainScores pair(CaseNode node) {
        if (node.isAbsent()) {
            return null;
        }
        List<CaseNode> legAndBack = node.entries(2);
        return new PainScores(
                legAndBack.get(0).wholeOrNull(0, MOST_PAIN), legAndBack.get(1).wholeOrNull(0, MOST_PAIN));
    }
}
