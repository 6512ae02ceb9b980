package org.restride.analytics.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * Where the alerts of a clinic go; secrets are given out to nobody.
 *
 * @param emergencyMinutes from one notice of an emergency to the next while nobody acknowledges
 * @param mostEscalations notices after the first one
 * @param changedBy subject of the clinic-admin
 */
record AlertSettingsView(
        UUID clinicId,
        int revision,
        RecipientView first,
        RecipientView second,
        int emergencyMinutes,
        int urgentMinutes,
        int mostEscalations,
        String changedBy,
        Instant changedAt) {

    /** @param webhookUrl where a secret is set too; null for none */
    record RecipientView(String webhookUrl, String email) {

        static RecipientView of(Addresses addresses) {
            return new RecipientView(
                    addresses.webhook() == null ? null : addresses.webhook().url(), addresses.email());
        }
    }

    static AlertSettingsView of(UUID clinicId, AlertSettings settings) {
        return new AlertSettingsView(
                clinicId,
                settings.revision(),
                RecipientView.of(settings.first()),
                RecipientView.of(settings.second()),
                settings.emergencyMinutes(),
                settings.urgentMinutes(),
                settings.mostEscalations(),
                settings.changedBy(),
                settings.changedAt());
    }
}
