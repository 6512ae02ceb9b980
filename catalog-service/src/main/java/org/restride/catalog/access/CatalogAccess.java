package org.restride.catalog.access;

import static org.restride.kit.access.Rule.forRoles;
import static org.restride.kit.access.Rule.openToAll;

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

/** Who may do what with the catalogue: what is published is for everyone; authors write, and reviewers
 * decide what is published and what ends. Nothing here is about a person. */
@ApplicationScoped
class CatalogAccess implements AccessTable {

    private static final String AUTHOR = "author";
    private static final String REVIEWER = "reviewer";

    private static final Map<String, Rule> RULES = Map.ofEntries(
            Map.entry("listExercises", openToAll()),
            Map.entry("getExercise", openToAll()),
            Map.entry("getExerciseRevision", openToAll()),
            Map.entry("retireExercise", forRoles(REVIEWER)),
            Map.entry("listProtocols", openToAll()),
            Map.entry("getProtocol", openToAll()),
            Map.entry("getProtocolVersion", openToAll()),
            Map.entry("getSafety", openToAll()),
            Map.entry("getSafetyRevision", openToAll()),
            Map.entry("listConditions", openToAll()),
            Map.entry("listGoals", openToAll()),
            Map.entry("getTerms", openToAll()),
            Map.entry("listLanguages", openToAll()),
            Map.entry("exportFile", openToAll()),
            Map.entry("listDifferences", openToAll()),
            Map.entry("getSchema", openToAll()),
            Map.entry("listDrafts", forRoles(AUTHOR, REVIEWER)),
            Map.entry("getDraft", forRoles(AUTHOR, REVIEWER)),
            Map.entry("listFindings", forRoles(AUTHOR, REVIEWER)),
            Map.entry("listDraftDifferences", forRoles(AUTHOR, REVIEWER)),
            Map.entry("putDraft", forRoles(AUTHOR)),
            Map.entry("importFile", forRoles(AUTHOR)),
            Map.entry("submitDraft", forRoles(AUTHOR)),
            Map.entry("withdrawDraft", forRoles(AUTHOR)),
            Map.entry("reviewDraft", forRoles(REVIEWER)),
            Map.entry("verifyAudit", forRoles("operator")),
            Map.entry("startRepublication", forRoles("operator")),
            Map.entry("getRepublication", forRoles("operator")));

    @Override
    public Map<String, Rule> rules() {
        return RULES;
    }

    /** No path has it. */
    @Override
    public String personParameter() {
        return "patientId";
    }

    @Override
    public Optional<Set<Relation>> relations(Caller caller, UUID personId) {
        return Optional.empty();
    }

    @Override
    public ProblemException noSuchPerson() {
        throw new IllegalStateException("The catalogue knows no persons");
    }
}
