package org.restride.testing.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** An operation as the OpenAPI document has it. */
record ApiOperation(String id, String method, String path, boolean hasBody) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** All of a document, in its order. */
    static List<ApiOperation> in(String document) {
        List<ApiOperation> operations = new ArrayList<>();
        try {
            object(JsonUtil.parseJson(document).get("paths"))
                    .forEach((path, item) -> object(item).forEach((method, operation) -> {
                        if (METHODS.contains(method)) {
                            operations.add(of(path, method, object(operation)));
                        }
                    }));
        } catch (JoseException e) {
            throw new IllegalStateException("The OpenAPI document is not JSON", e);
        }
        return operations;
    }

    private static ApiOperation of(String path, String method, Map<String, Object> operation) {
        return new ApiOperation(
                (String) operation.get("operationId"),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.containsKey("requestBody"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object json) {
        return (Map<String, Object>) json;
    }
}
