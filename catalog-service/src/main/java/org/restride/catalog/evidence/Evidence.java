package org.restride.catalog.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.restride.catalog.text.Localized;

/**
 * What a number or a rule rests on.
 *
 * @param about the number it is about, by its name
 * @param citation where it is said; null for a choice of our own
 */
@Schema(name = "Evidence")
public record Evidence(
        String about,
        EvidenceTag tag,
        Localized statement,
        @Schema(nullable = true) String citation) {}
