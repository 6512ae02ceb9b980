package org.restride.analytics.clinician.words;

/**
 * A text that may be in another language than the page around it.
 *
 * @param language its code, as in {@code es}
 */
public record Spoken(String text, String language) {}
