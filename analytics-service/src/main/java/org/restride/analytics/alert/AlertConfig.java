package org.restride.analytics.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;

/** How alerts are sent. */
@ConfigMapping(prefix = "restride.alert")
public interface AlertConfig {

    /** False lets nothing leave this instance: for a copy of real data that is only looked at. */
    @WithDefault("true")
    boolean sends();

    /** How often to look without being woken: finds what is due again, and what a crashed instance left behind. */
    @WithDefault("2s")
    Duration lookEvery();

    /** Where clinicians reach the pages, for the link in an alert. */
    @WithDefault("http://127.0.0.1:8083")
    URI pagesUrl();

    /** Flags raised longer ago are on the worklist and tell nobody outside: so an import of years wakes nobody. */
    @WithDefault("30")
    @Min(1)
    @Max(366)
    int flagsOfDays();

    /** Pause after the first failed attempt; it doubles with each further one. */
    @WithDefault("5s")
    Duration firstRetry();

    /** Longest pause between attempts. More spares a receiver that is down, and tells later once it is up. */
    @WithDefault("5m")
    Duration longestRetry();

    /** How long a notice is tried. */
    @WithDefault("24h")
    Duration giveUpAfter();

    /** How long one attempt may take; others wait for the slowest of a round. */
    @WithDefault("10s")
    Duration attemptTimeout();

    /**
     * How soon to look again for an address where a clinic has none. Less tells sooner once there is one, at the price of
     * a query.
     */
    @WithDefault("30s")
    Duration lookForAddressEvery();

    /**
     * Whether webhooks may be plain HTTP and on private networks or this machine. With false whoever may set them reaches
     * nothing behind the firewall.
     */
    @WithDefault("false")
    boolean privateWebhooks();
}
