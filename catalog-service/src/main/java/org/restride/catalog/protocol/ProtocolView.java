package org.restride.catalog.protocol;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.restride.catalog.exercise.ExerciseRevisionId;
import org.restride.catalog.text.Localized;

/**
 * One published version of a protocol.
 *
 * @param clinicalSignOffRequired true while no clinician has approved the numbers; say so wherever the protocol is shown
 * @param language of the texts; English where the language asked for is not complete
 * @param languages in which it can be had
 * @param exercises the revision of each exercise this version means
 */
@Schema(name = "Protocol")
@JsonPropertyOrder({
    "code",
    "version",
    "title",
    "clinicalSignOffRequired",
    "publishedAt",
    "language",
    "languages",
    "exercises"
})
record ProtocolView(
        String code,
        String version,
        Localized title,
        boolean clinicalSignOffRequired,
        Instant publishedAt,
        String language,
        List<String> languages,
        List<ExerciseRevisionId> exercises,
        @JsonUnwrapped ProtocolContent content) {

    static ProtocolView of(ProtocolVersion protocol, String language) {
        return new ProtocolView(
                protocol.id.code(),
                protocol.id.version(),
                protocol.title(),
                protocol.clinicalSignOffRequired,
                protocol.publishedAt,
                language,
                protocol.languages,
                List.copyOf(protocol.exercises),
                protocol.content);
    }
}
