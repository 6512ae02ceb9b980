package org.restride.kit.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.restride.kit.access.Rule.Trace;

/** Lets no service start whose access table and operations differ. */
@ApplicationScoped
class AccessDeclarations {

    private final AccessTable table;

    AccessDeclarations(AccessTable table) {
        this.table = table;
    }

    /** Before any loop begins to work. */
    void check(@Observes @Priority(1) StartupEvent event) {
        check(Operations.all());
    }

    void check(Map<String, Method> operations) {
        List<String> faults = faults(table, operations);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The access table is not complete: " + String.join("; ", faults));
        }
    }

    static List<String> faults(AccessTable table, Map<String, Method> operations) {
        Map<String, Rule> rules = table.rules();
        List<String> faults = new ArrayList<>();
        operations.keySet().stream()
                .filter(operation -> !rules.containsKey(operation))
                .forEach(operation -> faults.add(operation + " has no rule"));
        rules.forEach((operation, rule) -> {
            Method method = operations.get(operation);
            if (method == null) {
                faults.add(operation + " has a rule and does not exist");
                return;
            }
            faultsOf(rule).forEach(fault -> faults.add(operation + fault));
            if (rule.personal() != names(table.personParameter(), method)) {
                faults.add(operation + " differs from its path in whether it is about a person");
            }
        });
        return faults;
    }

    /** What is wrong with a rule whatever the operation is. */
    private static List<String> faultsOf(Rule rule) {
        List<String> faults = new ArrayList<>();
        if (rule.open() && !rule.permits().isEmpty()) {
            faults.add(" is open to all and names roles");
        }
        if (!rule.open() && rule.permits().isEmpty()) {
            faults.add(" is for nobody");
        }
        if (rule.personal() && rule.permits().values().stream().anyMatch(relations -> relations.isEmpty())) {
            faults.add(" is about a person and has a role without a relation");
        }
        if (!rule.personal() && rule.permits().values().stream().anyMatch(relations -> !relations.isEmpty())) {
            faults.add(" is about nobody and asks for a relation");
        }
        if (!rule.personal() && rule.trace() != Trace.NONE) {
            faults.add(" is about nobody and is to be written into the audit trail");
        }
        return faults;
    }

    private static boolean names(String parameter, Method method) {
        var segment = Pattern.compile("\\{\\s*" + Pattern.quote(parameter) + "\\s*[:}]");
        return segment.matcher(template(method.getDeclaringClass().getAnnotation(Path.class))
                        + template(method.getAnnotation(Path.class)))
                .find();
    }

    private static String template(Path path) {
        return path == null ? "" : path.value();
    }
}
