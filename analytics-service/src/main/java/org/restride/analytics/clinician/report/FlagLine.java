package org.restride.analytics.clinician.report;

import java.time.ZoneId;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.report.PatientReport.WarningFlag;
import org.restride.events.PatientDay;
import org.restride.events.SymptomReported.Tier;

/** A warning symptom. @param clearedOn the patient's day; null while it is open */
record FlagLine(String name, String tier, boolean emergency, String raisedOn, String clearedOn) {

    public boolean open() {
        return clearedOn == null;
    }

    static FlagLine of(WarningFlag flag, ZoneId zone, Glossary glossary) {
        return new FlagLine(
                glossary.name("symptom", flag.symptomCode()),
                glossary.name("tier", flag.tier()),
                flag.tier() == Tier.EMERGENCY,
                glossary.day(flag.raisedOn()),
                flag.clearedAt() == null ? null : glossary.day(PatientDay.of(flag.clearedAt(), zone)));
    }
}
