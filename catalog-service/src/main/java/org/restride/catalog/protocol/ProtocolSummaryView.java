package org.restride.catalog.protocol;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The current version of a protocol, without its stages and criteria.
 *
 * @param clinicalSignOffRequired true while no clinician has approved the numbers; say so wherever the protocol is shown
 */
@Schema(name = "ProtocolSummary")
record ProtocolSummaryView(
        String code,
        String version,
        String title,
        boolean clinicalSignOffRequired,
        Instant publishedAt,
        int stages,
        String summary) {

    static ProtocolSummaryView of(ProtocolVersion protocol) {
        return new ProtocolSummaryView(
                protocol.id.code(),
                protocol.id.version(),
                protocol.title,
                protocol.clinicalSignOffRequired,
                protocol.publishedAt,
                protocol.content.stages().size(),
                protocol.content.summary());
    }
}
