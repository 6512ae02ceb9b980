package org.restride.testing.access;

import java.util.UUID;

/**
 * One request of the matrix.
 *
 * @param role the one role in the caller's token; null for a request without a token
 * @param relation as the table calls it
 */
public record Visit(String role, String relation, Standing standing) {

    public String subject() {
        return standing.subject();
    }

    public UUID personId() {
        return standing.personId();
    }
}
