package org.restride.analytics.progression.chart;

/**
 * How much pain a session may bring, as the protocol's defaults say (RULES section 6), in points of the 0 to 10 scale.
 *
 * @param duringAbsolute pain during or after a session above this breaks a limit, if it also rose
 * @param duringRise by at least this much since before the session
 * @param duringHardStop pain of this or more breaks a limit whatever it was before
 * @param legRiseHard a rise of leg pain of this or more breaks a limit whatever the level
 * @param nextMorningRise the next morning this much above before the session breaks a limit
 * @param nextMorningOverUsual if it is also this much above the usual level
 */
public record SessionLimits(
        double duringAbsolute,
        double duringRise,
        double duringHardStop,
        double legRiseHard,
        double nextMorningRise,
        double nextMorningOverUsual) {}
