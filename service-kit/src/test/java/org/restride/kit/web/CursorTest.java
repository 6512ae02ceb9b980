package org.restride.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.kit.problem.InvalidRequest;

class CursorTest {

    @Test
    void a_page_points_to_the_next_only_when_there_is_one() {
        var page = Page.of(List.of("a", "b", "c"), 2, item -> List.of(item, "x"));
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Cursor.parse(page.nextCursor(), 2)).contains(List.of("b", "x"));
        assertThat(Page.of(List.of("a", "b"), 2, List::of).nextCursor()).isNull();
        assertThat(Cursor.parse(null, 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "YQ", "YQpiCmM"})
    void what_is_no_cursor_of_the_list_is_named(String cursor) {
        assertThatThrownBy(() -> Cursor.parse(cursor, 2))
                .isInstanceOfSatisfying(InvalidRequest.class, invalid -> assertThat(
                                invalid.problem().errors())
                        .extracting(error -> error.field())
                        .containsExactly("cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"0\"", "\"x\"", "*", "W/\"3\""})
    void what_is_no_revision_is_named(String ifMatch) {
        assertThatThrownBy(() -> RevisionTag.parse(ifMatch)).isInstanceOf(InvalidRequest.class);
        assertThat(RevisionTag.parse("\"3\"")).hasValue(3);
        assertThat(RevisionTag.parse(null)).isEmpty();
    }
}
