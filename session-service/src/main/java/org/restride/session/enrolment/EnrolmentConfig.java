package org.restride.session.enrolment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Enrolment codes. */
@ConfigMapping(prefix = "restride.enrolment")
public interface EnrolmentConfig {

    /** How long a code can be claimed. Longer helps patients who are slow and whoever finds the note. */
    @WithDefault("72h")
    Duration codeLasts();

    /** How many codes one caller may try within {@link #attemptsWithin()}. */
    @WithDefault("5")
    int attempts();

    @WithDefault("15m")
    Duration attemptsWithin();
}
