package org.restride.session.completed;

import java.util.List;
import java.util.UUID;
import org.restride.events.PlanChanged.PlannedExercise;

/** What the plan asked for on the day of a session, kept with the session: a later plan does not change it. */
record Prescription(UUID planId, int planRevision, List<PlannedExercise> exercises) {}
