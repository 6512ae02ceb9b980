package org.restride.session.plan;

import java.util.Comparator;
import java.util.List;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 422: the exercises that were asked for cannot be prescribed; everything that is wrong with them at once. */
class ExercisesRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** @param findings at least one */
    ExercisesRefused(List<Finding> findings) {
        super(problem(findings));
    }

    private static Problem.Builder problem(List<Finding> findings) {
        Finding.Kind first = findings.stream()
                .map(Finding::kind)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var problem = Problem.of(422, first.slug, first.title)
                .with("findings", findings.stream().map(Finding::shown).toList());
        findings.forEach(finding -> problem.field(finding.field(), finding.message()));
        return problem;
    }
}
