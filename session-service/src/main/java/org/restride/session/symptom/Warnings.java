package org.restride.session.symptom;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.events.WarningSymptom;
import org.restride.session.record.RecordKind;
import org.restride.session.record.Timeline;

/** What warning symptoms mean for a patient's day. */
@ApplicationScoped
public class Warnings {

    /** So far back a screen is looked for; an older one says no more than none. */
    private static final int DAYS_LOOKED_BACK = 60;

    private final Timeline timeline;
    private final SymptomReportType type;
    private final SymptomFlags flags;
    private final SafetyTexts texts;

    Warnings(Timeline timeline, SymptomReportType type, SymptomFlags flags, SafetyTexts texts) {
        this.timeline = timeline;
        this.type = type;
        this.flags = flags;
        this.texts = texts;
    }

    /** The last day up to this one on which every question was answered; empty when that is long ago or never was. */
    public Optional<LocalDate> lastFullScreen(UUID patientId, LocalDate day) {
        return timeline.between(patientId, RecordKind.SYMPTOM_REPORT, day.minusDays(DAYS_LOOKED_BACK), day).stream()
                .filter(record -> type.event(record).fullScreen())
                .map(record -> record.localDay)
                .max(LocalDate::compareTo);
    }

    /** What to do about all flags that are open; empty when there are none. */
    public Optional<Advice> open(UUID patientId, String acceptLanguage) {
        return openBy(LocalDate.MAX, patientId, acceptLanguage);
    }

    /** What to do about those open flags that were raised by a day; empty when there are none. */
    public Optional<Advice> openBy(LocalDate day, UUID patientId, String acceptLanguage) {
        List<WarningSymptom> open = flags.list(patientId, false).stream()
                .filter(flag -> !flag.raisedOn.isAfter(day))
                .map(flag -> flag.key.symptom())
                .distinct()
                .sorted()
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(texts.advice(open, acceptLanguage));
    }
}
