package org.restride.kit.audit;

import java.time.Instant;

/**
 * One entry, as the people it concerns may read it.
 *
 * @param service where it was noted
 * @param position place in that service's trail
 * @param subject who, as the identity provider calls them
 * @param role as what they acted
 * @param relation how they stood to the person then; null when they had no right to the data
 * @param operation which operation of the API
 * @param kind {@code READ} or {@code WRITE}
 * @param outcome {@code ALLOWED}, or {@code REFUSED}
 * @param reason what the caller gave as the reason; null when none was asked for
 */
public record AuditRecord(
        String service,
        long position,
        Instant at,
        String subject,
        String role,
        String relation,
        String operation,
        String kind,
        String outcome,
        String requestId,
        String reason) {}
