package org.restride.catalog.publication;

/**
 * Something was published or retired, in the transaction that is going on.
 *
 * @param code which one of its kind
 */
public record Published(Kind kind, String code) {}
