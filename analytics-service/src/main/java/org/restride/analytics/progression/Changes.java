package org.restride.analytics.progression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.restride.analytics.progression.decision.Change;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.progression.decision.Outcome;
import org.restride.events.ProtocolPublished;

/** What stands between now and PROGRESS, and by how much; for PROGRESS, what would hold the patient back. */
final class Changes {

    private Changes() {}

    static List<Change> of(Verdict verdict, List<Judged> judged) {
        Set<Judged> telling = new LinkedHashSet<>(verdict.deciding());
        judged.stream()
                .filter(
                        verdict.kind() == DecisionKind.PROGRESS
                                ? Changes::wouldHold
                                : one -> one.judgement().isMet())
                .forEach(telling::add);
        return telling.stream()
                .filter(one -> one.judgement().change() != null)
                .map(one -> new Change(
                        one.criterion().code(),
                        one.judgement().location(),
                        one.judgement().change().text()))
                .filter(change -> !change.statement().en().isEmpty())
                .toList();
    }

    private static boolean wouldHold(Judged one) {
        return one.leadsTo(ProtocolPublished.Decision.HOLD) && one.judgement().outcome() == Outcome.NOT_MET;
    }
}
