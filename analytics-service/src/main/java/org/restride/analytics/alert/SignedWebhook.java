package org.restride.analytics.alert;

/**
 * Where a notice is posted to.
 *
 * @param secret key of the signature as Standard Webhooks write it
 */
record SignedWebhook(String url, String secret) {

    /** Never with the secret. */
    @Override
    public String toString() {
        return "SignedWebhook[url=%s]".formatted(url);
    }
}
