package org.restride.analytics.clinician.chart;

import java.time.LocalDate;

/**
 * What was recommended or decided on a day, in words.
 *
 * @param label the day in words
 * @param decided whether a clinician decided; else it is what the rules recommend
 * @param detail what became of a recommendation, or why it was decided; null without
 */
public record Course(LocalDate day, String label, boolean decided, String headline, String detail) {}
