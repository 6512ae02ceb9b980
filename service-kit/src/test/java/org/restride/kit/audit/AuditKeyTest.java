package org.restride.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restride.kit.audit.Statement.Kind;

class AuditKeyTest {

    private static final Statement STATEMENT =
            new Statement(Kind.CHECKPOINT, 7, new byte[32], Instant.parse("2026-03-29T00:30:00Z"));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("audit-key.pem");
    }

    private static AuditKey keyIn(Path file) {
        return new AuditKey(TestAuditConfig.withFile(file));
    }

    @Test
    void a_key_is_made_for_its_owner_only_and_used_again_at_the_next_start() throws IOException {
        var made = keyIn(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(keyIn(file).fingerprint()).isEqualTo(made.fingerprint());
        assertThat(keyIn(file).sign(STATEMENT).publicKey())
                .isEqualTo(made.sign(STATEMENT).publicKey());
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void only_what_was_signed_holds() {
        var signed = keyIn(file).sign(STATEMENT);
        var later = new Statement(
                Kind.CHECKPOINT, 7, new byte[32], STATEMENT.signedAt().plusMillis(1));
        var pruning = new Statement(Kind.PRUNING, 7, new byte[32], STATEMENT.signedAt());
        assertThat(signed.holds()).isTrue();
        assertThat(new Signed(later, signed.publicKey(), signed.signature()).holds())
                .isFalse();
        assertThat(new Signed(pruning, signed.publicKey(), signed.signature()).holds())
                .isFalse();
        assertThat(new Signed(STATEMENT, new byte[3], signed.signature()).holds())
                .isFalse();
        assertThat(new Signed(STATEMENT, signed.publicKey(), new byte[3]).holds())
                .isFalse();
    }

    @Test
    void services_that_start_at_once_use_one_key() throws Exception {
        int services = 8;
        var together = new CyclicBarrier(services);
        var threads = Executors.newFixedThreadPool(services);
        List<Callable<String>> starts = new ArrayList<>();
        for (int i = 0; i < services; i++) {
            starts.add(() -> {
                together.await();
                return keyIn(file).fingerprint();
            });
        }
        List<String> fingerprints = new ArrayList<>();
        for (var start : threads.invokeAll(starts)) {
            fingerprints.add(start.get());
        }
        threads.shutdown();
        assertThat(fingerprints).containsOnly(fingerprints.get(0));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_broken_file_is_named_and_nothing_of_it_is_repeated() throws IOException {
        keyIn(file);
        String text = Files.readString(file);
        String secret = text.lines().skip(1).findFirst().orElseThrow();
        for (String broken : List.of(
                "",
                "not a key",
                text.substring(0, 60),
                text.replace("BEGIN PUBLIC", "BEGIN OTHER"),
                text.replace(secret, "AAAA"),
                text.replace(secret, secret.substring(0, 40)))) {
            Files.writeString(file, broken);
            assertThatThrownBy(() -> keyIn(file))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("The audit key " + file + " cannot be used")
                    .hasMessageNotContaining(secret);
            assertThat(file).hasContent(broken);
        }
    }

    @Test
    void two_halves_of_different_keys_are_no_key() throws IOException {
        Path other = folder.resolve("other.pem");
        keyIn(file);
        keyIn(other);
        String mixed = Files.readString(file).split("-----BEGIN PUBLIC")[0]
                + "-----BEGIN PUBLIC"
                + Files.readString(other).split("-----BEGIN PUBLIC")[1];
        Files.writeString(file, mixed);
        assertThatThrownBy(() -> keyIn(file)).hasMessageContaining("do not belong together");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        Path nowhere = folder.resolve("nowhere/audit-key.pem");
        assertThatThrownBy(() -> keyIn(nowhere))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The audit key " + nowhere + " cannot be used: NoSuchFileException");
    }

    @Test
    void the_key_of_another_is_known_only_when_it_was_named() {
        var mine = keyIn(file);
        var other = new AuditKey(TestAuditConfig.knowing(mine.fingerprint()));
        assertThat(mine.knows(mine.fingerprint())).isTrue();
        assertThat(mine.knows(other.fingerprint())).isFalse();
        assertThat(other.knows(mine.fingerprint())).isTrue();
    }
}
