/**
 * Tells people outside that somebody has to look, without saying about whom or why, and tells others when nobody does. At
 * least once for each channel, recorded as delivered once.
 */
package org.restride.analytics.alert;
