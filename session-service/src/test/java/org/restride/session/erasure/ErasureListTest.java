package org.restride.session.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureListTest {

    private static final Instant MORNING = Instant.parse("2026-03-10T08:00:00.123Z");

    @TempDir
    Path folder;

    private final UUID ada = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    private ErasureList list() {
        return new ErasureList(() -> Optional.of(folder.resolve("erasures.txt")));
    }

    @Test
    void whoever_was_listed_is_on_the_list_also_for_another_instance() {
        assertThat(list().all()).isEmpty();
        list().add(ada, MORNING);
        list().add(ben, MORNING.plusSeconds(1));
        assertThat(list().all()).isEqualTo(Map.of(ada, MORNING, ben, MORNING.plusSeconds(1)));
    }

    @Test
    void a_line_that_a_crash_cut_short_spoils_no_other() throws IOException {
        list().add(ada, MORNING);
        Files.writeString(folder.resolve("erasures.txt"), UUID.randomUUID() + " 2026-03", StandardOpenOption.APPEND);
        list().add(ben, MORNING);
        assertThat(list().all()).containsOnlyKeys(ada, ben);
    }

    @Test
    void without_a_file_nothing_is_listed() {
        var none = new ErasureList(Optional::empty);
        none.add(ada, MORNING);
        assertThat(none.isKept()).isFalse();
        assertThat(none.all()).isEmpty();
    }
}
