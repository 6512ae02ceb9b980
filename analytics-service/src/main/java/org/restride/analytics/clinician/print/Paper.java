package org.restride.analytics.clinician.print;

import java.util.Arrays;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.restride.kit.problem.InvalidRequest;

/** Paper a record is printed on. */
public enum Paper {
    A4(PDRectangle.A4),
    LETTER(PDRectangle.LETTER);

    private final PDRectangle size;

    Paper(PDRectangle size) {
        this.size = size;
    }

    PDRectangle size() {
        return size;
    }

    /**
     * @param name null for A4
     * @throws InvalidRequest if there is no such paper
     */
    public static Paper named(String name) {
        if (name == null) {
            return A4;
        }
        return Arrays.stream(values())
                .filter(paper -> paper.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("paper", "must be a4 or letter"));
    }
}
