package org.restride.analytics.clinician.report;

import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.report.PatientReport.WarningFlag;
import org.restride.events.SymptomReported.Tier;

/** A warning symptom. @param clearedBy null while it is open */
record FlagLine(String name, String tier, boolean emergency, String raisedOn, String clearedBy) {

    public boolean open() {
        return clearedBy == null;
    }

    static FlagLine of(WarningFlag flag, Glossary glossary) {
        return new FlagLine(
                glossary.name("symptom", flag.symptomCode()),
                glossary.name("tier", flag.tier()),
                flag.tier() == Tier.EMERGENCY,
                glossary.day(flag.raisedOn()),
                flag.clearedBy());
    }
}
