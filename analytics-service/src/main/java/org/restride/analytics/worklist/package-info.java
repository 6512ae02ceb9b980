/**
 * Who needs attention and why. What holds of a patient follows from facts alone and is computed anew each time; what
 * people do about it is a record of its own.
 */
package org.restride.analytics.worklist;
