package org.restride.system.drill;

import java.util.HashMap;
import java.util.Map;

/** The services' images in two versions, and which of them the compose file's names mean. */
final class Images {

    private final Stack stack;
    private final String previous;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> current = new HashMap<>();

    /**
     * Looks at what is running.
     *
     * @param previous what the names of the previous version's images begin with
     */
    Images(Stack stack, String previous) {
        this.stack = stack;
        this.previous = previous;
        for (String service : Faults.SERVICES) {
            String container = stack.containers(service).get(0);
            names.put(
                    service,
                    stack.docker("inspect", "--format", "{{.Config.Image}}", container)
                            .strip());
            current.put(
                    service,
                    stack.docker("inspect", "--format", "{{.Image}}", container).strip());
        }
    }

    void usePrevious() {
        names.forEach((service, name) -> stack.docker("tag", previous + service, name));
    }

    void useCurrent(String service) {
        stack.docker("tag", current.get(service), names.get(service));
    }
}
