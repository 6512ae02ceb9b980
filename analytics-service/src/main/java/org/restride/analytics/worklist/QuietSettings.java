package org.restride.analytics.worklist;

import java.time.Instant;
import java.util.List;

/**
 * What is quiet for one patient.
 *
 * @param revision 0 while nobody has set anything
 * @param quiet also what has ended since
 * @param changedBy subject of the clinician; null while nobody has set anything
 */
public record QuietSettings(int revision, List<QuietKind> quiet, String changedBy, Instant changedAt) {

    static final QuietSettings NONE = new QuietSettings(0, List.of(), null, null);
}
