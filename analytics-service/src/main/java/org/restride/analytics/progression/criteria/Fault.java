package org.restride.analytics.progression.criteria;

/**
 * Something in a protocol version that the engine cannot judge by.
 *
 * @param place JSON pointer into the announced protocol, as in {@code /criteria/3/rule/metric}
 */
public record Fault(String place, String message) {}
