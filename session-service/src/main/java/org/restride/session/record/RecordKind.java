package org.restride.session.record;

/** What a patient can report. Identity of a record is (patient, kind, id). */
public enum RecordKind {
    SESSION("session", "session"),
    PAIN_SCORE("pain-score", "pain score"),
    SYMPTOM_REPORT("symptom-report", "symptom report");

    private final String slug;
    private final String words;

    RecordKind(String slug, String words) {
        this.slug = slug;
        this.words = words;
    }

    /** For problem types. */
    String slug() {
        return slug;
    }

    /** For sentences. */
    String words() {
        return words;
    }
}
