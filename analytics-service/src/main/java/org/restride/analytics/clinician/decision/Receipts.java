package org.restride.analytics.clinician.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Asks session-service for what the page's address says was recorded: the address has an id and nothing else, and the
 * event that says it may still be on its way.
 */
@ApplicationScoped
class Receipts {

    static final String DECISION = "decision";
    static final String CLEARANCE = "clearance";
    static final String PAUSE = "pause";

    private final PatientRecords records;

    Receipts(PatientRecords records) {
        this.records = records;
    }

    Receipt of(Standpoint known, MultivaluedMap<String, String> query) {
        var sentences = new Sentences(known);
        try {
            return asked(query, DECISION, id -> decision(known, sentences, id))
                    .or(() -> asked(query, CLEARANCE, id -> clearance(known, sentences, id)))
                    .or(() -> asked(query, PAUSE, id -> pause(known, sentences, id)))
                    .orElse(Receipt.NONE);
        } catch (Refused e) {
            return Receipt.saying(known.glossary().say("told.unknown"));
        }
    }

    private static Optional<Receipt> asked(
            MultivaluedMap<String, String> query, String what, Function<UUID, Optional<Receipt>> found) {
        return query.containsKey(what) ? found.apply(Typed.id(query, what)) : Optional.empty();
    }

    private Optional<Receipt> decision(Standpoint known, Sentences sentences, UUID decisionId) {
        return records.decision(known.patientId(), decisionId)
                .map(decision ->
                        new Receipt(sentences.decision(decision), decision, null, records.plan(known.patientId())));
    }

    private Optional<Receipt> clearance(Standpoint known, Sentences sentences, UUID flagId) {
        return records.flags(known.patientId()).stream()
                .filter(flag -> flag.flagId().equals(flagId) && flag.cleared() != null)
                .findFirst()
                .map(flag -> new Receipt(sentences.clearance(flag.symptomCode(), flag.cleared()), null, flag, null));
    }

    private Optional<Receipt> pause(Standpoint known, Sentences sentences, UUID pauseId) {
        return records.pause(known.patientId(), pauseId)
                .map(pause -> new Receipt(sentences.pause(pause), null, null, records.plan(known.patientId())));
    }
}
