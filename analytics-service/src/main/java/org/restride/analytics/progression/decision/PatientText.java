package org.restride.analytics.progression.decision;

/** What a patient may be told, in plain words; never that the stage changes, which only a clinician decides. */
public record PatientText(String en, String es) {}
