package org.restride.analytics.progression.decision;

/**
 * What clinicians are told: a fact with its number and limit, what would change it, or what is missing.
 *
 * @param es null in decisions of engine 2.0, which spoke English alone
 */
public record ClinicianText(String en, String es) {

    public static ClinicianText english(String en) {
        return new ClinicianText(en, null);
    }
}
