package org.restride.analytics.adherence.week;

import java.time.Instant;
import java.util.List;
import org.restride.analytics.adherence.Adherence;
import org.restride.events.PatientEvent;

/**
 * A week as it stood when facts had been received up to an instant.
 *
 * @param asOf the cut-off: what was received later is not in it
 * @param adherence of one block
 * @param changedBy what was received at that instant and changed a session or what was expected in the week, by identity
 */
public record WeekVersion(Instant asOf, Adherence adherence, List<PatientEvent> changedBy) {}
