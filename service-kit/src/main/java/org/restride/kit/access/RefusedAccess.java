package org.restride.kit.access;

/**
 * Fired when a caller asked for a person's data without a right to it.
 *
 * @param access who asked for what, with no relation
 */
public record RefusedAccess(Access access) {}
