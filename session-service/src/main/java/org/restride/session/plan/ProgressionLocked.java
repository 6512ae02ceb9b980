package org.restride.session.plan;

import org.restride.events.SymptomReported.Tier;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 409: a warning symptom is open; until a clinician has cleared it the patient does not progress. */
class ProgressionLocked extends ProblemException {

    private static final long serialVersionUID = 1L;

    ProgressionLocked(Tier tier) {
        super(Problem.of(409, "progression-locked", "A warning symptom is open")
                .detail("Clear the flag first, with a note")
                .with("tier", tier));
    }
}
