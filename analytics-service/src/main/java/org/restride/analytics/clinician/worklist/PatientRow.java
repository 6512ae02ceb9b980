package org.restride.analytics.clinician.worklist;

import java.util.List;
import java.util.UUID;
import org.restride.analytics.clinician.chart.DoseBars;
import org.restride.analytics.clinician.chart.Sparkline;
import org.restride.analytics.clinician.words.Age;
import org.restride.analytics.clinician.words.Glossary;

/**
 * One patient on the list.
 *
 * @param reasons the most pressing first; empty for one who needs nothing
 * @param stageSince null without a plan, as {@code stage}
 * @param lastContact null when nothing was reported yet
 */
record PatientRow(
        UUID patientId,
        String name,
        List<ReasonLine> reasons,
        Sparkline leg,
        Sparkline back,
        String pain,
        DoseBars doses,
        String done,
        Integer stage,
        String stageSince,
        boolean paused,
        String lastContact) {

    private static final int NEW_DAYS = 7;

    /** What makes the row stand out; null for one who needs nothing. */
    public ReasonLine first() {
        return reasons.isEmpty() ? null : reasons.get(0);
    }

    static PatientRow of(UUID patientId, Glance glance, List<ReasonLine> reasons, Glossary glossary) {
        return new PatientRow(
                patientId,
                glance.displayName(),
                reasons,
                Sparkline.of(glance.leg()),
                Sparkline.of(glance.back()),
                glossary.say("spark.pain", newest(glance.leg()), newest(glance.back())),
                DoseBars.of(glance.doses()),
                done(glance, glossary),
                glance.stageOrder(),
                glance.stageSince() == null ? null : glossary.shortDay(glance.stageSince()),
                glance.paused(),
                glance.lastContact() == null ? null : Age.of(glance.lastContact(), glance.today(), glossary));
    }

    private static String done(Glance glance, Glossary glossary) {
        long done = glance.doses().stream().filter(DoseBars::isDone).count();
        return glance.askedDays() == 0
                ? glossary.say("spark.noPlan", done)
                : glossary.say("spark.done", done, glance.askedDays());
    }

    /** Of the last seven days: an older one would read as if it were of now. */
    private static Object newest(List<Integer> scores) {
        for (int i = scores.size() - 1; i >= Math.max(0, scores.size() - NEW_DAYS); i--) {
            if (scores.get(i) != null) {
                return scores.get(i);
            }
        }
        return "–";
    }
}
