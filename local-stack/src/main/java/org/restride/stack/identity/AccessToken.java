package org.restride.stack.identity;

import java.time.Duration;

/** A token as it is sent, and for how long it is worth sending from when it was asked for. */
public record AccessToken(String value, Duration lifetime) {}
