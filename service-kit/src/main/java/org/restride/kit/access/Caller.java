package org.restride.kit.access;

import java.util.Set;

/**
 * Who sent the request, as the identity provider vouches for it.
 *
 * @param subject the token's {@code sub}; the one name under which a person is known here
 * @param roles what kind of caller this is; it says nothing yet about whose data they may see
 */
public record Caller(String subject, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
