package org.restride.session;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.testing.StackResource;
import org.restride.testing.access.AccessMatrix;
import org.restride.testing.access.Standing;

/** Sends every request as everybody; docs/access/session-service.md says who may do what. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(FakeAnalytics.class)
class AccessMatrixTest {

    @TestHTTPResource("/")
    URI service;

    @Test
    void everybody_may_do_what_the_table_says_and_nothing_else() {
        Clinic.opens();
        Clinic.admit(Clinic.OURS, "adam", "ADMIN");
        UUID patientId = Clinic.aPatient();
        UUID adas = Clinic.aPatient();
        Clinic.enrols("ada of the matrix", adas);
        UUID opened = Clinic.aPatient();
        Clinic.breaksGlass("colin", opened);
        AccessMatrix.of(service, "patientId")
                .refusedAsUnknown("/problems/patient-not-found", "/problems/clinic-not-found")
                .roles("patient", "clinician", "author", "reviewer", "importer", "operator", "clinic-admin")
                .relation("own", () -> new Standing("ada of the matrix", adas))
                .relation("care team", () -> new Standing("carla", patientId))
                .relation("break-glass", () -> new Standing("colin", opened))
                .relation("clinician of the clinic", () -> new Standing("colin", patientId))
                .relation("importer of the clinic", () -> new Standing("imre", patientId))
                .relation("admin of the clinic", () -> new Standing("adam", patientId))
                .relation("other clinic", () -> new Standing("otto", patientId))
                .relation("unknown patient", () -> new Standing("carla", UUID.randomUUID()))
                .parameter("clinicId", visit -> Clinic.OURS.toString())
                .parameter("subject", visit -> "nobody")
                .parameter("pauseId", visit -> UUID.randomUUID().toString())
                .parameter("sessionId", visit -> UUID.randomUUID().toString())
                .parameter("painScoreId", visit -> UUID.randomUUID().toString())
                .parameter("symptomReportId", visit -> UUID.randomUUID().toString())
                .parameter("flagId", visit -> UUID.randomUUID().toString())
                .parameter("republicationId", visit -> UUID.randomUUID().toString())
                .body("putClinic", visit -> "{\"name\":\"Clinic\"}")
                .body("putClinicMember", visit -> "{\"displayName\":\"N\",\"functions\":[\"CLINICIAN\"]}")
                .compareWith(Path.of("../docs/access/session-service.md"));
    }
}
