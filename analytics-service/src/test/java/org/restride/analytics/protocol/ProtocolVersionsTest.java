package org.restride.analytics.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.events.EventExamples;
import org.restride.events.EventType;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolPublished.ExerciseText;
import org.restride.events.ProtocolReference;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ProtocolVersionsTest {

    private static final ProtocolPublished RICH =
            (ProtocolPublished) EventExamples.named(EventType.PROTOCOL_PUBLISHED, "translations-and-suitability")
                    .event();

    @Inject
    ProtocolVersions versions;

    private static ProtocolPublished as(String code, List<ExerciseText> exercises) {
        return new ProtocolPublished(
                code,
                RICH.version(),
                RICH.title(),
                RICH.clinicalSignOffRequired(),
                RICH.defaults(),
                RICH.stages(),
                RICH.criteria(),
                exercises,
                RICH.publishedAt());
    }

    /** As announced before there were translations. */
    private static ExerciseText inEnglishOnly(ExerciseText text) {
        return new ExerciseText(
                text.code(),
                text.revision(),
                text.name(),
                text.instructions(),
                text.cues(),
                text.precautions(),
                null,
                null,
                null);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_two_announcements_of_a_version_the_one_with_more_texts_stays(boolean richerFirst) {
        // Given
        String code = "announced-twice-" + richerFirst;
        var rich = as(code, RICH.exercises());
        var poor = as(
                code,
                RICH.exercises().stream()
                        .map(ProtocolVersionsTest::inEnglishOnly)
                        .toList());
        // When
        var announcements = richerFirst ? List.of(rich, poor, poor) : List.of(poor, rich, rich);
        QuarkusTransaction.requiringNew().run(() -> announcements.forEach(versions::remember));
        // Then
        assertThat(versions.find(new ProtocolReference(code, RICH.version()))).contains(rich);
    }
}
