package org.restride.analytics.worklist;

import java.util.List;

/**
 * An item with all that was done about it.
 *
 * @param handlings the earliest first
 */
public record ItemHistory(WorklistItem item, List<Handling> handlings) {}
