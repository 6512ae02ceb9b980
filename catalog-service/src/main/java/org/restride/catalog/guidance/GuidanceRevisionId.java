package org.restride.catalog.guidance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one published revision of the guidance for ever.
 *
 * @param code of the complaint it is about, as in {@code SCIATICA}
 * @param revision 1 for the first
 */
@Embeddable
public record GuidanceRevisionId(
        @Column(name = "code") String code,
        @Column(name = "revision") int revision) {}
