package org.restride.analytics.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.restride.events.SymptomReported;
import org.restride.events.SymptomReported.Flag;

/**
 * A warning symptom that is open: somebody answered yes, and no clinician has cleared it.
 *
 * @param raisedOn the patient's day of the answer
 */
public record RedFlag(UUID patientId, UUID reportId, String symptomCode, Urgency urgency, LocalDate raisedOn) {

    public RedFlag {
        Objects.requireNonNull(patientId, "patientId");
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(symptomCode, "symptomCode");
        Objects.requireNonNull(urgency, "urgency");
        Objects.requireNonNull(raisedOn, "raisedOn");
    }

    /**
     * The open flags in these reports, in an order of their own. Also those of reports that were taken back: only a
     * clinician closes a flag.
     */
    public static Set<RedFlag> openIn(Collection<SymptomReported> reports) {
        Set<RedFlag> open = new LinkedHashSet<>();
        reports.stream()
                .sorted(Comparator.comparing(SymptomReported::symptomReportId))
                .forEach(report -> report.flags().stream()
                        .filter(flag -> flag.cleared() == null)
                        .forEach(flag -> open.add(of(report, flag))));
        return open;
    }

    private static RedFlag of(SymptomReported report, Flag flag) {
        return new RedFlag(
                report.patientId(),
                report.symptomReportId(),
                flag.symptomCode(),
                Urgency.valueOf(flag.tier().name()),
                flag.raisedOn());
    }

    /** Tells it from the patient's other flags: a report raises each symptom once. */
    public String cause() {
        return "%s/%s".formatted(reportId, symptomCode);
    }
}
