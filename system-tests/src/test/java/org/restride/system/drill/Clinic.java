package org.restride.system.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A clinic with one who writes, one who reads, and patients with a plan. */
final class Clinic {

    /** May enter what lies far back. */
    static final String IMPORTER = "imre";

    static final String CLINICIAN = "carla";
    private static final String ADMIN = "adele";

    private final Caller caller;
    private final UUID clinic = UUID.randomUUID();
    private final List<UUID> patients = new ArrayList<>();

    Clinic(Caller caller) {
        this.caller = caller;
    }

    List<UUID> patients() {
        return patients;
    }

    void open(int numberOfPatients) throws IOException {
        String path = "/v1/clinics/" + clinic;
        stored(ADMIN, path, "{\"name\":\"Drill\"}", null);
        for (String user : List.of(IMPORTER, CLINICIAN)) {
            stored(
                    ADMIN,
                    path + "/members/" + caller.subject(user),
                    """
                    {"displayName":"Somebody","functions":["%s"]}
                    """.formatted(user.equals(IMPORTER) ? "IMPORTER" : "CLINICIAN"),
                    null);
        }
        for (int i = 0; i < numberOfPatients; i++) {
            enrol(UUID.randomUUID());
        }
    }

    private void enrol(UUID patient) throws IOException {
        String path = "/v1/patients/" + patient;
        Reply registered = stored(IMPORTER, path, """
                {"displayName":"Ada Example","zone":"UTC","clinicId":"%s"}
                """.formatted(clinic), null);
        stored(IMPORTER, path + "/care-team", """
                {"members":["%s"]}
                """.formatted(caller.subject(CLINICIAN)), registered.etag());
        // The protocol may be on its way still.
        await().atMost(Duration.ofSeconds(60)).until(() -> caller.put(
                        Part.SESSIONS,
                        IMPORTER,
                        path + "/plan",
                        """
                        {"planId":"%s","protocol":{"code":"sciatica-home","version":"0.2.0"},"stageCode":"S1",
                         "effectiveFrom":"%s","zone":"UTC"}
                        """.formatted(UUID.randomUUID(), Entry.FIRST_DAY),
                        null,
                        Judge.TRUSTING)
                .isGood());
        patients.add(patient);
    }

    private Reply stored(String user, String path, String body, String ifMatch) {
        Reply reply = caller.put(Part.SESSIONS, user, path, body, ifMatch, Judge.TRUSTING);
        assertThat(reply.isGood()).as("%s: %s", path, reply).isTrue();
        return reply;
    }
}
