package org.restride.catalog.access;

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

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AccessMatrixTest {

    @TestHTTPResource("/")
    URI service;

    @Test
    void everyone_is_let_in_where_the_page_says_so() {
        AccessMatrix.of(service, "patientId")
                .roles("patient", "clinician", "author", "reviewer", "importer", "operator", "clinic-admin")
                .relation("anybody", () -> new Standing("anybody", UUID.randomUUID()))
                .parameter("code", visit -> "BRIDGE")
                .parameter("draftId", visit -> UUID.randomUUID().toString())
                .parameter("republicationId", visit -> UUID.randomUUID().toString())
                .parameter("kind", visit -> "exercise")
                .parameter("number", visit -> "1")
                .parameter("revision", visit -> "1")
                .parameter("version", visit -> "0.1.0")
                .compareWith(Path.of("../docs/access/catalog-service.md"));
    }
}
