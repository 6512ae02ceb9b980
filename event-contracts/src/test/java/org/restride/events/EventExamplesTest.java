package org.restride.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example is an event of its type, as a strict producer writes it. */
class EventExamplesTest {

    @ParameterizedTest
    @EnumSource
    void every_type_has_a_minimal_and_a_full_example(EventType type) {
        assertThat(EventExamples.of(type)).extracting(EventExample::name).contains("minimal", "full");
    }

    @Test
    void the_index_lists_every_file_and_nothing_else() throws IOException, URISyntaxException {
        // Given
        Path folder = Path.of(EventType.class.getResource("examples/index.txt").toURI())
                .getParent();
        // When
        List<String> files;
        try (var paths = Files.walk(folder)) {
            files = paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("index.txt"))
                    .map(name -> name.replaceFirst("\\.json$", ""))
                    .sorted()
                    .toList();
        }
        // Then
        assertThat(Files.readAllLines(folder.resolve("index.txt")))
                .as("examples/index.txt, sorted")
                .isEqualTo(files);
        assertThat(Examples.all().map(EventExample::toString)).containsExactlyInAnyOrderElementsOf(files);
    }

    @ParameterizedTest
    @MethodSource("org.restride.events.Examples#all")
    void an_example_fits_the_schema(EventExample example) {
        assertThat(EventSchemas.complaints(EventSchemas.validator(example.type()), EventSchemas.tree(example.data())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.restride.events.Examples#all")
    void an_example_read_and_written_again_is_the_same(EventExample example) {
        // When
        DomainEvent event = EventCodec.decode(example.type(), example.data());
        // Then
        assertThat(event).isInstanceOf(example.type().dataType());
        assertThat(event.type()).isEqualTo(example.type());
        assertThat(EventSchemas.tree(EventCodec.data(event)))
                .isEqualTo(AddedFields.completed(example.type(), EventSchemas.tree(example.data())));
    }

    @Test
    void an_example_can_be_had_by_name() {
        assertThat(EventExamples.named(EventType.SESSION_COMPLETED, "large"))
                .isIn(EventExamples.of(EventType.SESSION_COMPLETED))
                .hasToString("session.completed/large");
        assertThatThrownBy(() -> EventExamples.named(EventType.PAIN_SCORED, "no-such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("examples/pain.scored/no-such.json");
    }

    @Test
    void nobody_can_change_an_example_for_the_others() {
        // Given
        EventExample example = EventExamples.named(EventType.PAIN_SCORED, "full");
        // When
        example.data()[0] = 'X';
        // Then
        assertThat(example.data())
                .isEqualTo(EventExamples.named(EventType.PAIN_SCORED, "full").data());
    }
}
