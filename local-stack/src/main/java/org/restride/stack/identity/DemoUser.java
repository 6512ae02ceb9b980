package org.restride.stack.identity;

import java.util.List;
import java.util.Map;

/**
 * Somebody to be in a demonstration. Nobody here exists.
 *
 * @param subject what tokens say in {@code sub}; also the user name
 * @param about what there is to see as this user
 */
public record DemoUser(String subject, String name, List<String> roles, String about) {

    /** What a token says beside its subject. */
    Map<String, Object> claims() {
        return Map.of("roles", roles, "preferred_username", subject, "name", name);
    }
}
