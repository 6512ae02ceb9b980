package org.restride.catalog.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.catalog.Catalogue.get;
import static org.restride.catalog.authoring.Desk.RITA;
import static org.restride.catalog.authoring.Desk.current;
import static org.restride.catalog.authoring.Desk.currentProtocol;
import static org.restride.catalog.authoring.Desk.draft;
import static org.restride.catalog.authoring.Desk.nextProtocol;
import static org.restride.catalog.authoring.Desk.publish;
import static org.restride.catalog.authoring.Desk.published;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.restride.catalog.shipped.ShippedContent;

/** What a release brings, and what it leaves alone. */
@QuarkusTest
@TestProfile(FreshCatalogue.class)
class ReleaseContentTest {

    @Inject
    ShippedContent shipped;

    @Inject
    EntityManager database;

    @Test
    void a_release_that_starts_again_brings_nothing_and_never_overwrites_local_work() {
        // Given: everything of the release was brought at the start
        long revisions = count("select count(*) from exercise_revision");
        assertThat(shipped.bring()).isZero();
        assertThat(count("select count(*) from exercise_revision")).isEqualTo(revisions);
        // And: local authors have published since
        ObjectNode content = published("exercise", "SIDE_LYING_CLAMSHELL", current("SIDE_LYING_CLAMSHELL"));
        content.withObjectProperty("goal").put("en", "A local goal.");
        publish(draft("EXERCISE", "SIDE_LYING_CLAMSHELL", current("SIDE_LYING_CLAMSHELL"), content));
        String local = current("SIDE_LYING_CLAMSHELL");
        // When: a release brings something new for it
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from shipped_content where code = 'SIDE_LYING_CLAMSHELL'")
                        .executeUpdate());
        assertThat(shipped.bring()).isEqualTo(1);
        // Then: it waits as a draft
        assertThat(current("SIDE_LYING_CLAMSHELL")).isEqualTo(local);
        assertThat(count("select count(*) from draft where code = 'SIDE_LYING_CLAMSHELL' and state = 'EDITING'"
                        + " and 'restride-release' = any (authors)"))
                .isEqualTo(1);
        assertThat(shipped.bring()).isZero();
    }

    @Test
    void what_a_release_brings_for_an_exercise_that_ended_here_waits_as_a_draft() {
        // Given: a protocol without it, and its end
        ObjectNode protocol = published("protocol", "sciatica-home", currentProtocol());
        protocol.put("version", nextProtocol());
        ((ArrayNode) protocol.at("/stages/2/optional")).remove(0);
        publish(draft("PROTOCOL", "sciatica-home", currentProtocol(), protocol))
                .then()
                .statusCode(200);
        RITA.retire("REVERSE_MARCH", "Not used here.", null).then().statusCode(200);
        // When
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from shipped_content where code = 'REVERSE_MARCH'")
                        .executeUpdate());
        // Then
        assertThat(shipped.bring()).isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from draft where code = 'REVERSE_MARCH' and 'restride-release' = any (authors)"))
                .isEqualTo(1);
        assertThat(get("/v1/exercises/REVERSE_MARCH").path("retired").isObject())
                .isTrue();
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) database.createNativeQuery(sql, Long.class).getSingleResult());
    }
}
