package org.restride.catalog.protocol;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.restride.catalog.exercise.ExerciseRevisionId;

/**
 * One published version of a protocol.
 *
 * @param clinicalSignOffRequired true while no clinician has approved the numbers; say so wherever the protocol is shown
 * @param exercises the revision of each exercise this version means
 */
@Schema(name = "Protocol")
@JsonPropertyOrder({"code", "version", "title", "clinicalSignOffRequired", "publishedAt", "exercises"})
record ProtocolView(
        String code,
        String version,
        String title,
        boolean clinicalSignOffRequired,
        Instant publishedAt,
        List<ExerciseRevisionId> exercises,
        @JsonUnwrapped ProtocolContent content) {

    static ProtocolView of(ProtocolVersion protocol) {
        return new ProtocolView(
                protocol.id.code(),
                protocol.id.version(),
                protocol.title,
                protocol.clinicalSignOffRequired,
                protocol.publishedAt,
                List.copyOf(protocol.exercises),
                protocol.content);
    }
}
