package org.restride.stack.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All who can sign in; docker/keycloak holds the same users for docker compose. */
public final class DemoUsers {

    public static final DemoUser CARLA =
            user("carla", "Carla Demo", "clinician", "Demo clinic, cares for its patients");
    public static final DemoUser COLIN = user("colin", "Colin Demo", "clinician", "Demo clinic, cares for nobody yet");
    public static final DemoUser OTTO = user("otto", "Otto Other", "clinician", "Other clinic");
    public static final DemoUser IMRE = user("imre", "Imre Demo", "importer", "loads the history of the Demo clinic");
    public static final DemoUser OSCAR = user("oscar", "Oscar Demo", "operator", "reads metrics");
    public static final DemoUser ADELE = user("adele", "Adele Demo", "clinic-admin", "administers every clinic");

    private static final List<DemoUser> ALL = List.of(
            CARLA,
            COLIN,
            OTTO,
            user("ada", "Ada Demo", "patient", "is given a code by a clinician"),
            user("ben", "Ben Demo", "patient", "the same"),
            user("anna", "Anna Demo", "author", "writes the catalogue"),
            user("rita", "Rita Demo", "reviewer", "reviews it"),
            IMRE,
            OSCAR,
            ADELE);

    private DemoUsers() {}

    public static List<DemoUser> all() {
        return ALL;
    }

    public static Optional<DemoUser> named(String subject) {
        return ALL.stream().filter(user -> user.subject().equals(subject)).findFirst();
    }

    /** For the sentence that says who there is. */
    public static String names() {
        return ALL.stream().map(DemoUser::subject).collect(Collectors.joining(", "));
    }

    private static DemoUser user(String subject, String name, String role, String about) {
        return new DemoUser(subject, name, List.of(role), about);
    }
}
