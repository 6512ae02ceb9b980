package org.restride.analytics.clinician.words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long ago a day was, as people say it. */
public final class Age {

    private Age() {}

    public static String of(LocalDate day, LocalDate today, Glossary glossary) {
        long days = ChronoUnit.DAYS.between(day, today);
        if (days <= 0) {
            return glossary.say("age.today");
        }
        return days == 1 ? glossary.say("age.yesterday") : glossary.say("age.days", days);
    }
}
