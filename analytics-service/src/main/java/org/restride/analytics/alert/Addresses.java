package org.restride.analytics.alert;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where one recipient is reached.
 *
 * @param webhook null for none
 * @param email null for none
 */
record Addresses(SignedWebhook webhook, String email) {

    Set<Channel> channels() {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        if (webhook != null) {
            channels.add(Channel.WEBHOOK);
        }
        if (email != null) {
            channels.add(Channel.EMAIL);
        }
        return channels;
    }
}
