package org.restride.kit.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.restride.kit.problem.ProblemException;

/**
 * The one place of a service that says who may do what. An operation without a line stops the service from starting, and
 * so does a line without an operation.
 */
public interface AccessTable {

    /** One rule for each operation, by its id in the OpenAPI document. */
    Map<String, Rule> rules();

    /** Name of the path parameter that holds the id of the person an operation is about. */
    String personParameter();

    /**
     * How the caller stands to a person, in the order in which they count.
     *
     * @return empty when there is no such person
     */
    Optional<? extends Set<? extends Relation>> relations(Caller caller, UUID personId);

    /** What answers for a person the caller may not know of: the same as for one who does not exist. */
    ProblemException noSuchPerson();
}
