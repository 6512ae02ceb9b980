package org.restride.stack.load;

import java.time.LocalDate;
import java.util.List;

/** A plan revision as session-service answered it, with the doses it chose. */
record Plan(int revision, LocalDate effectiveFrom, List<PrescribedExercise> exercises) {}
