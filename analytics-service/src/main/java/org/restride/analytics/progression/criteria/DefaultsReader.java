package org.restride.analytics.progression.criteria;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.restride.analytics.progression.chart.SessionLimits;

/** Reads the limits that several criteria share. */
final class DefaultsReader {

    private final JsonNode defaults;
    private final List<Fault> faults;

    DefaultsReader(JsonNode defaults, List<Fault> faults) {
        this.defaults = defaults;
        this.faults = faults;
    }

    SessionLimits sessionLimits() {
        return new SessionLimits(
                number("duringAbsolute"),
                number("duringRise"),
                number("duringHardStop"),
                number("legRiseHard"),
                number("nextMorningRise"),
                number("nextMorningOverUsual"));
    }

    double sessionCompleteDose() {
        return number("sessionCompleteDose");
    }

    private double number(String name) {
        JsonNode value = defaults.path(name);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            faults.add(new Fault("/defaults/" + name, value.isMissingNode() ? "is missing" : "is a number"));
        }
        return value.doubleValue();
    }
}
