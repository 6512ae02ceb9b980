package org.restride.analytics.progression.chart;

import org.restride.events.ProtocolPublished.Stage;

/**
 * The patient's stage, its place in the protocol, and the protocol's defaults.
 *
 * @param sessionCompleteDose a session counts as done from this dose, 0 to 1
 */
public record StageInForce(
        Stage stage, boolean isFirst, boolean isLast, SessionLimits sessionLimits, double sessionCompleteDose) {}
