package org.restride.stack.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restride.stack.part.StackFailure;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void a_full_disk_behind_a_failure_is_told_instead_of_it() {
        var disk = DiskSpace.of(new StackHome(folder));
        var behind = new StackFailure("PostgreSQL does not start.", new IOException("No space left on device"));

        assertThat(disk.fullDiskBehind(behind)).hasMessageContaining("is full");
    }

    @Test
    void any_other_failure_stays_itself() {
        var failure = new StackFailure("PostgreSQL does not start.", new IOException("Permission denied"));

        assertThat(DiskSpace.of(new StackHome(folder)).fullDiskBehind(failure)).isSameAs(failure);
    }

    @Test
    void the_marks_of_two_spellings_of_a_folder_are_the_same() {
        assertThat(new StackHome(folder.resolve("a/../b")).mark()).isEqualTo(new StackHome(folder.resolve("b")).mark());
    }
}
