package org.restride.stack.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A token as it is sent, and for how long it is worth sending from when it was asked for. */
public record AccessToken(String value, Duration lifetime) {

    /** Under which name the services know its owner; Keycloak has ids where the local stack has user names. */
    String subject() {
        byte[] claims = Base64.getUrlDecoder().decode(value.split("\\.")[1]);
        return Json.tree(new String(claims, StandardCharsets.UTF_8)).path("sub").asText();
    }
}
