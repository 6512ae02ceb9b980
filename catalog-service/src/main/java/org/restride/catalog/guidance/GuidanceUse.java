package org.restride.catalog.guidance;

import java.util.Map;
import java.util.Set;

/** Somewhere codes of the guidance are used. */
public interface GuidanceUse {

    /** Codes in use by vocabulary: {@code condition}, {@code goal}, {@code equipment}. */
    Map<String, Set<String>> codes();
}
