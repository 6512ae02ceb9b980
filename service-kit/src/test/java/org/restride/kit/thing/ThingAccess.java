package org.restride.kit.thing;

import static org.restride.kit.access.Rule.forRoles;
import static org.restride.kit.access.Rule.openToAll;
import static org.restride.kit.access.Rule.reads;
import static org.restride.kit.access.Rule.writes;
import static org.restride.kit.thing.ThingRelation.NEIGHBOUR;
import static org.restride.kit.thing.ThingRelation.OWN;
import static org.restride.kit.thing.ThingRelation.TEAM;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.restride.kit.access.AccessTable;
import org.restride.kit.access.Caller;
import org.restride.kit.access.Relation;
import org.restride.kit.access.Rule;
import org.restride.kit.problem.NotFound;
import org.restride.kit.problem.ProblemException;

/** Who may do what in the tests, and to whom. */
@ApplicationScoped
public class ThingAccess implements AccessTable {

    /** Ada's things; cleo treats her, nina is her neighbour, and steve has nothing to do with her. */
    public static final UUID ADA = UUID.fromString("0000ada0-0000-4000-8000-000000000001");

    public static final UUID NOBODY = UUID.fromString("0000dead-0000-4000-8000-000000000002");

    private static final Map<String, Set<ThingRelation>> RELATIONS_TO_ADA =
            Map.of("ada", Set.of(OWN), "cleo", Set.of(TEAM), "nina", Set.of(NEIGHBOUR));

    @Override
    public Map<String, Rule> rules() {
        return Map.ofEntries(
                Map.entry("listThings", openToAll()),
                Map.entry("addThing", forRoles("author", "slow", "importer")),
                Map.entry("getThing", reads().by("patient", OWN).by("clinician", TEAM)),
                Map.entry("putThing", writes().by("clinician", TEAM).orNewPerson()),
                Map.entry("failAfterThing", writes().by("clinician", TEAM)),
                Map.entry("failCheckedAfterThing", writes().by("clinician", TEAM)),
                Map.entry("explainThing", writes().by("clinician", TEAM)),
                Map.entry("forgetThing", writes().by("clinician", TEAM)),
                Map.entry("verifyAudit", forRoles("operator")),
                Map.entry("startRepublication", forRoles("operator")),
                Map.entry("getRepublication", forRoles("operator")));
    }

    @Override
    public String personParameter() {
        return "personId";
    }

    @Override
    public Optional<Set<? extends Relation>> relations(Caller caller, UUID personId) {
        return personId.equals(ADA)
                ? Optional.of(RELATIONS_TO_ADA.getOrDefault(caller.subject(), Set.of(ThingRelation.STRANGER)))
                : Optional.empty();
    }

    @Override
    public ProblemException noSuchPerson() {
        return new ThingNotFound();
    }

    private static final class ThingNotFound extends NotFound {
        private static final long serialVersionUID = 1L;

        ThingNotFound() {
            super("thing-not-found", "There is no such thing");
        }
    }
}
