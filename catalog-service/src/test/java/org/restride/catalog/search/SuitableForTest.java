package org.restride.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.catalog.Catalogue.get;
import static org.restride.catalog.Catalogue.getIn;
import static org.restride.catalog.Catalogue.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class SuitableForTest {

    @Test
    void with_worn_discs_twisting_is_left_out_and_said_why() {
        // When
        var page = get("/v1/exercises?suitableFor=DEGENERATIVE_DISC_DISEASE");
        // Then
        assertThat(codes(page.path("items"))).hasSize(20).doesNotContain("LUMBAR_WINDSHIELD_WIPERS");
        var excluded = byCode(page.path("excluded"));
        assertThat(excluded.keySet()).containsExactly("LUMBAR_WINDSHIELD_WIPERS");
        var wipers = excluded.get("LUMBAR_WINDSHIELD_WIPERS");
        assertThat(wipers.at("/reasons/0/verdict").asText()).isEqualTo("EXCLUDED");
        assertThat(wipers.at("/reasons/0/source").asText()).isEqualTo("003");
        assertThat(wipers.at("/reasons/0/text").asText()).contains("worn discs");
        assertThat(codes(wipers.path("instead"))).containsExactly("CAT_COW", "KNEE_TO_OPPOSITE_SHOULDER");
    }

    @Test
    void what_needs_a_specialists_word_is_not_offered_before() {
        var prone = byCode(get("/v1/exercises?suitableFor=HERNIATED_DISC").path("excluded"))
                .get("PRONE_LEG_LIFT");
        assertThat(prone.at("/reasons/0/verdict").asText()).isEqualTo("ASK_FIRST");
        assertThat(prone.at("/reasons/0/tag").asText()).isEqualTo("SEED");
    }

    @Test
    void what_no_source_says_is_marked_as_from_memory() {
        var excluded = byCode(get("/v1/exercises?suitableFor=SPINAL_STENOSIS").path("excluded"));
        assertThat(excluded.keySet()).containsExactlyInAnyOrder("PRONE_PRESS_UP", "PRONE_LEG_LIFT");
        excluded.values()
                .forEach(one -> assertThat(one.at("/reasons/0/tag").asText()).isEqualTo("MEMORY"));
    }

    @Test
    void alternatives_suit_the_person_too() {
        // Given: the first alternative to wipers is fine, but the other one is not for a tight piriformis
        var page = get("/v1/exercises?suitableFor=DEGENERATIVE_DISC_DISEASE,PIRIFORMIS_SYNDROME");
        // Then
        var excluded = byCode(page.path("excluded"));
        assertThat(codes(excluded.get("LUMBAR_WINDSHIELD_WIPERS").path("instead")))
                .containsExactly("CAT_COW");
        var left = codes(page.path("items"));
        excluded.values().forEach(one -> assertThat(left).containsAll(codes(one.path("instead"))));
    }

    @Test
    void somebody_with_nothing_gets_what_needs_nothing() {
        // When
        var page = get("/v1/exercises?equipment=NONE");
        // Then
        var excluded = byCode(page.path("excluded"));
        assertThat(excluded.keySet())
                .containsExactlyInAnyOrder(
                        "HIP_ADDUCTION_SQUEEZE",
                        "HOOKLYING_HIP_ABDUCTION_ISOMETRIC",
                        "SEATED_SCIATIC_NERVE_FLOSS",
                        "SEATED_SCIATIC_NERVE_GLIDE",
                        "STANDING_HAMSTRING_STRETCH",
                        "STANDING_HIP_ABDUCTION_ON_STEP");
        assertThat(codes(page.path("items"))).contains("SIDE_LYING_CLAMSHELL", "BRIDGE");
        var squeeze = excluded.get("HIP_ADDUCTION_SQUEEZE");
        assertThat(squeeze.at("/reasons/0/obstacle").asText()).isEqualTo("EQUIPMENT");
        assertThat(codes(squeeze.at("/reasons/0/missing"))).containsExactly("SMALL_BALL", "PILLOW");
        assertThat(codes(squeeze.path("instead"))).isNotEmpty().contains("BRIDGE");
    }

    @Test
    void an_empty_list_of_equipment_is_no_equipment() {
        assertThat(get("/v1/exercises?equipment=")).isEqualTo(get("/v1/exercises?equipment=NONE"));
    }

    @Test
    void one_of_several_things_is_enough() {
        assertThat(codes(get("/v1/exercises?equipment=PILLOW,CHAIR").path("items")))
                .contains("HIP_ADDUCTION_SQUEEZE", "SEATED_SCIATIC_NERVE_GLIDE", "STANDING_HAMSTRING_STRETCH")
                .doesNotContain("HOOKLYING_HIP_ABDUCTION_ISOMETRIC");
    }

    @Test
    void without_a_person_nothing_is_excluded() {
        assertThat(get("/v1/exercises").has("excluded")).isFalse();
    }

    @Test
    void totals_and_facets_count_what_is_left() {
        var page = get("/v1/exercises?suitableFor=DEGENERATIVE_DISC_DISEASE&equipment=NONE&facets=true&limit=200");
        assertThat(page.path("total").asInt())
                .isEqualTo(page.path("items").size())
                .isEqualTo(14);
        assertThat(page.path("items").size() + page.path("excluded").size()).isEqualTo(21);
    }

    @Test
    void every_exercise_is_on_one_page_either_left_or_excluded() {
        String path = "/v1/exercises?suitableFor=SPINAL_STENOSIS&equipment=CHAIR&limit=3";
        List<String> seen = new ArrayList<>();
        var page = get(path);
        while (true) {
            seen.addAll(codes(page.path("items")));
            seen.addAll(codes(page.path("excluded")));
            if (page.path("nextCursor").isNull()) {
                break;
            }
            page = get(path + "&cursor=" + page.path("nextCursor").asText());
        }
        assertThat(seen).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    void reasons_are_in_the_language_of_the_reader() {
        var wipers = getIn("es", "/v1/exercises?suitableFor=DEGENERATIVE_DISC_DISEASE")
                .at("/excluded/0");
        assertThat(wipers.at("/reasons/0/text").asText()).contains("discos desgastados");
        var chair = byCode(getIn("es", "/v1/exercises?equipment=NONE").path("excluded"))
                .get("SEATED_SCIATIC_NERVE_GLIDE");
        assertThat(chair.at("/reasons/0/missing/0/name").asText()).isEqualTo("Silla");
    }

    private static List<String> codes(JsonNode items) {
        return stream(items).map(item -> item.path("code").asText()).toList();
    }

    private static Map<String, JsonNode> byCode(JsonNode items) {
        return stream(items).collect(Collectors.toMap(item -> item.path("code").asText(), Function.identity()));
    }
}
