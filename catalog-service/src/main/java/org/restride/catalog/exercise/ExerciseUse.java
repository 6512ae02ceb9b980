package org.restride.catalog.exercise;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somewhere exercises are prescribed. */
public interface ExerciseUse {

    /** What prescribes the exercise at present, in words for an author. */
    List<String> prescribing(String exerciseCode);

    /** Stages that prescribe each exercise at present, as in {@code sciatica-home:S1}, by the exercise's code. */
    Map<String, Set<String>> stages();
}
