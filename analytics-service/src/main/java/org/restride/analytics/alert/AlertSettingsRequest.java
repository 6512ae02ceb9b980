package org.restride.analytics.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Where the alerts of a clinic go, and when somebody else is told.
 *
 * @param first who is told at once
 * @param second who is told when nobody acknowledges; the first again when absent
 * @param emergencyMinutes from one notice of an emergency to the next; 15 when absent
 * @param urgentMinutes the same for urgent flags; 60 when absent
 * @param mostEscalations notices after the first one; 3 when absent
 */
record AlertSettingsRequest(
        @Valid RecipientRequest first,
        @Valid RecipientRequest second,
        @Min(1) @Max(1440) Integer emergencyMinutes,
        @Min(1) @Max(1440) Integer urgentMinutes,
        @Min(0) @Max(20) Integer mostEscalations) {

    private static final int EMERGENCY_MINUTES = 15;
    private static final int URGENT_MINUTES = 60;
    private static final int MOST_ESCALATIONS = 3;

    /**
     * @param webhook null for none
     * @param email null for none
     */
    record RecipientRequest(
            @Valid WebhookRequest webhook,

            @Size(max = 254)
            @Pattern(
                    regexp = "[^\\s@<>()\\[\\],;:\\\\\"]+@[^\\s@<>()\\[\\],;:\\\\\"]+",
                    message = "must be one e-mail address")
            String email) {}

    /**
     * @param secret key of the signature, {@code whsec_} and 24 to 64 bytes in Base64; null keeps the one that is stored
     */
    record WebhookRequest(
            @NotBlank String url,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            @Pattern(
                    regexp = "whsec_[A-Za-z0-9+/]{32,86}={0,2}",
                    message = "must be whsec_ and 24 to 64 bytes in Base64")
            String secret) {

        /** Never with the secret. */
        @Override
        public String toString() {
            return "WebhookRequest[url=%s]".formatted(url);
        }
    }

    int emergencyMinutesOrUsual() {
        return emergencyMinutes == null ? EMERGENCY_MINUTES : emergencyMinutes;
    }

    int urgentMinutesOrUsual() {
        return urgentMinutes == null ? URGENT_MINUTES : urgentMinutes;
    }

    int mostEscalationsOrUsual() {
        return mostEscalations == null ? MOST_ESCALATIONS : mostEscalations;
    }
}
