package org.restride.benchmarks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.restride.kit.access.AccessTable;
import org.restride.kit.access.Caller;
import org.restride.kit.access.Relation;
import org.restride.kit.access.Rule;
import org.restride.kit.problem.ProblemException;

/** The benchmarks serve no requests. */
@ApplicationScoped
public class BenchmarkAccess implements AccessTable {

    @Override
    public Map<String, Rule> rules() {
        Rule operators = Rule.forRoles("operator");
        return Map.of("verifyAudit", operators, "startRepublication", operators, "getRepublication", operators);
    }

    @Override
    public String personParameter() {
        return "personId";
    }

    @Override
    public Optional<Set<? extends Relation>> relations(Caller caller, UUID personId) {
        return Optional.empty();
    }

    @Override
    public ProblemException noSuchPerson() {
        throw new IllegalStateException("Nothing here is about a person");
    }
}
