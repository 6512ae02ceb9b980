package org.restride.catalog.protocol;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one published version of a protocol for ever.
 *
 * @param code as in {@code sciatica-home}
 * @param version as in {@code 0.1.0}
 */
@Embeddable
record ProtocolVersionId(
        @Column(name = "protocol_code") String code,
        @Column(name = "version") String version) {}
