package org.restride.analytics.clinician.decision;

import java.util.List;
import java.util.Map;

/**
 * Why something was not recorded, beside the form it was typed in.
 *
 * @param text null when nothing was refused
 * @param changed what is so now, a sentence each, when the form came too late
 * @param fields what is wrong with them, by their names in the form
 */
record Notice(String text, List<String> changed, Map<String, String> fields) {

    static final Notice NONE = new Notice(null, List.of(), Map.of());
}
