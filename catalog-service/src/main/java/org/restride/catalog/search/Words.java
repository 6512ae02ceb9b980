package org.restride.catalog.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes texts apart in the one way in which they are both stored and searched. */
final class Words {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private Words() {}

    /** In small letters, without punctuation: {@code 90/90 hip} becomes {@code 90}, {@code 90}, {@code hip}. */
    static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return NO_WORD.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }

    /** The words in one line. */
    static String line(String text) {
        return String.join(" ", of(text));
    }

    /** Without accents, as many people type. */
    static String withoutAccents(String text) {
        return ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }
}
