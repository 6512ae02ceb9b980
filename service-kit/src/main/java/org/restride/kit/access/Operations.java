package org.restride.kit.access;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The operations a service has, found in its resource classes. */
public final class Operations {

    private Operations() {}

    /**
     * Each resource method, by operation id.
     *
     * @throws IllegalStateException if a resource method has no operation id, or two have the same
     */
    public static Map<String, Method> all() {
        Map<String, Method> operations = new TreeMap<>();
        Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class) && !type.isInterface()) // an interface is a client
                .distinct()
                .forEach(type -> add(type, operations));
        return operations;
    }

    static void add(Class<?> resource, Map<String, Method> operations) {
        Arrays.stream(resource.getDeclaredMethods())
                .filter(Operations::answersRequests)
                .forEach(method -> {
                    Method other = operations.put(idOf(method), method);
                    if (other != null) {
                        throw new IllegalStateException(
                                "%s and %s have the same operation id".formatted(method, other));
                    }
                });
    }

    static String idOf(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        if (operation == null || operation.operationId().isEmpty()) {
            throw new IllegalStateException("%s has no operation id".formatted(method));
        }
        return operation.operationId();
    }

    private static boolean answersRequests(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
