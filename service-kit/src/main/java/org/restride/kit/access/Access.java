package org.restride.kit.access;

import java.util.Optional;
import java.util.UUID;

/**
 * What was decided about a request.
 *
 * @param caller empty for an open operation that was called without a token
 * @param role the caller's role that counted; null when none was needed
 * @param relation the relation that counted; null when no person is involved
 * @param personId whose data it is about; null when it is about nobody's
 * @param requestId goes through logs, audit trail and answer
 */
public record Access(
        String operation,
        Rule rule,
        Optional<Caller> caller,
        String role,
        Relation relation,
        UUID personId,
        String requestId) {}
