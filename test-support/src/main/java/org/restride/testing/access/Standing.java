package org.restride.testing.access;

import java.util.UUID;

/**
 * Somebody who stands in some relation to somebody.
 *
 * @param subject who asks; the relation is known to the service before the request is sent
 * @param personId whose data are asked for
 */
public record Standing(String subject, UUID personId) {}
