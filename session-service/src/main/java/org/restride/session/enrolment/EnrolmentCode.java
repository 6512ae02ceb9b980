package org.restride.session.enrolment;

import java.security.SecureRandom;
import java.util.Locale;
import org.restride.kit.digest.Sha256;

/**
 * A one-time code: 80 random bits in 16 characters that cannot be mistaken for each other (Crockford's base 32), in groups
 * of four.
 *
 * @param text as it is shown, or as it was typed
 */
record EnrolmentCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static EnrolmentCode fresh() {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new EnrolmentCode(text.toString());
    }

    /** The same however a person types it: lower case, without dashes, O for 0, I and L for 1. */
    byte[] hash() {
        String plain = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return Sha256.of(plain);
    }
}
