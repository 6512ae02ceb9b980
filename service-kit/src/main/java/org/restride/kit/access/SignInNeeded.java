package org.restride.kit.access;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** Says in the OpenAPI document which operations need a token; the others carry no security requirement. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class SignInNeeded implements OASFilter {

    private static final String SCHEME = "bearer";

    @Override
    public Operation filterOperation(Operation operation) {
        Rule rule = Arc.container().instance(AccessTable.class).get().rules().get(operation.getOperationId());
        return rule == null || rule.open()
                ? operation
                : operation.addSecurityRequirement(
                        OASFactory.createSecurityRequirement().addScheme(SCHEME));
    }
}
