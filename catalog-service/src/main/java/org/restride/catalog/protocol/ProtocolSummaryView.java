package org.restride.catalog.protocol;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.restride.catalog.text.Localized;

/**
 * The current version of a protocol, without its stages and criteria.
 *
 * @param clinicalSignOffRequired true while no clinician has approved the numbers; say so wherever the protocol is shown
 */
@Schema(name = "ProtocolSummary")
record ProtocolSummaryView(
        String code,
        String version,
        Localized title,
        boolean clinicalSignOffRequired,
        Instant publishedAt,
        String language,
        int stages,
        Localized summary) {

    static ProtocolSummaryView of(ProtocolVersion protocol, String language) {
        return new ProtocolSummaryView(
                protocol.id.code(),
                protocol.id.version(),
                protocol.title(),
                protocol.clinicalSignOffRequired,
                protocol.publishedAt,
                language,
                protocol.content.stages().size(),
                protocol.content.summary());
    }
}
