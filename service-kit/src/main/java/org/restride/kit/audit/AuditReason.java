package org.restride.kit.audit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.restride.kit.digest.Sha256;

/** What a caller gave as the reason, with the salt that keeps its digest from being guessed once the text is gone. */
record AuditReason(byte[] salt, String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    AuditReason(String text) {
        this(new byte[16], text);
        RANDOM.nextBytes(salt);
    }

    byte[] digest() {
        var sha256 = Sha256.fresh();
        sha256.update(salt);
        return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
