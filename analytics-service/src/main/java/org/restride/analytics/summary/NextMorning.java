package org.restride.analytics.summary;

import org.restride.analytics.pain.Reading;

/** How a patient woke on a day: the scores given for the morning after a session, each with its fact. */
public record NextMorning(Reading leg, Reading back) {}
