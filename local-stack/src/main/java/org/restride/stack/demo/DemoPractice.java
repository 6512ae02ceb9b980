package org.restride.stack.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.stack.identity.DemoUser;
import org.restride.stack.identity.DemoUsers;

/**
 * A clinic as an organisation, with those who work there and as what.
 *
 * @param members function in the clinic by user
 */
public record DemoPractice(UUID id, String name, Map<DemoUser, String> members) {

    private static final String CLINICIAN = "CLINICIAN";
    private static final String IMPORTER = "IMPORTER";

    /** Whose patients the demo's are. */
    public static final DemoPractice OWN = new DemoPractice(
            DemoIds.clinic("demo"),
            "Demo clinic",
            Map.of(DemoUsers.CARLA, CLINICIAN, DemoUsers.COLIN, CLINICIAN, DemoUsers.IMRE, IMPORTER));

    /** There to see nothing of the first. */
    private static final DemoPractice OTHER =
            new DemoPractice(DemoIds.clinic("other"), "Other clinic", Map.of(DemoUsers.OTTO, CLINICIAN));

    public static List<DemoPractice> all() {
        return List.of(OWN, OTHER);
    }
}
