package org.restride.stack.identity;

import java.time.Instant;

/** A token as it is sent, and until when it is worth sending. */
public record AccessToken(String value, Instant expiresAt) {}
