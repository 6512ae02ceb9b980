package org.restride.kit.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.restride.kit.access.AccessTable;
import org.restride.kit.access.Operations;
import org.restride.kit.access.Rule;
import org.restride.kit.access.Rule.Trace;

/** Lets no service start that would serve a traced operation without noting it. */
@ApplicationScoped
class AuditedResources {

    private final AccessTable table;

    AuditedResources(AccessTable table) {
        this.table = table;
    }

    /** Before any loop begins to work. */
    void check(@Observes @Priority(1) StartupEvent event) {
        Set<String> silent = silent(table.rules(), Operations.all());
        if (!silent.isEmpty()) {
            throw new IllegalStateException("Not @Audited: " + String.join(", ", silent));
        }
    }

    /** Classes with an operation that is to be noted and is not. */
    static Set<String> silent(Map<String, Rule> rules, Map<String, Method> operations) {
        Set<String> silent = new TreeSet<>();
        operations.forEach((operation, method) -> {
            Rule rule = rules.get(operation);
            if (rule != null
                    && rule.trace() != Trace.NONE
                    && !method.getDeclaringClass().isAnnotationPresent(Audited.class)) {
                silent.add(method.getDeclaringClass().getSimpleName());
            }
        });
        return silent;
    }
}
