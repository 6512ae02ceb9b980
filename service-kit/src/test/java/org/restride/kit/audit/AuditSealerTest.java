package org.restride.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.testing.EmbeddedDatabase;

class AuditSealerTest {

    private static EmbeddedDatabase server;

    private TestTrail trail;

    @BeforeAll
    static void start() {
        server = EmbeddedDatabase.started();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() throws Exception {
        trail = TestTrail.in(server);
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void an_empty_trail_is_intact() {
        trail.seal();
        var found = trail.verify();
        assertThat(found.faults()).isEmpty();
        assertThat(found.intact()).isTrue();
        assertThat(found.lastNumber()).isZero();
    }

    @Test
    void entries_are_chained_and_the_end_is_signed_once_a_minute() {
        // Given
        trail.append(3);
        assertThat(trail.verify().waiting()).isEqualTo(3);
        // When
        trail.seal();
        trail.append(2);
        trail.clock.advance(Duration.ofSeconds(59));
        trail.seal();
        // Then
        var young = trail.verify();
        assertThat(young.intact()).isTrue();
        assertThat(young.waiting()).isZero();
        assertThat(young.lastNumber()).isEqualTo(5);
        assertThat(young.checkpoints()).isEqualTo(1);
        // When nothing more is written
        trail.clock.advance(Duration.ofSeconds(1));
        trail.seal();
        trail.clock.advance(Duration.ofHours(1));
        trail.seal();
        // Then the end is signed all the same, and only once
        var signed = trail.verify();
        assertThat(signed.intact()).isTrue();
        assertThat(signed.entries()).isEqualTo(5);
        assertThat(signed.checkpoints()).isEqualTo(2);
        assertThat(signed.firstNumber()).isEqualTo(1);
        assertThat(signed.keyFingerprints()).containsExactly(trail.key.fingerprint());
    }

    @Test
    void more_than_one_batch_is_sealed() {
        trail.append(AuditSealer.BATCH + 7);
        assertThat(trail.sealer.sealWaiting()).isTrue();
        assertThat(trail.sealer.sealWaiting()).isFalse();
        assertThat(trail.verify().lastNumber()).isEqualTo(AuditSealer.BATCH + 7);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void an_entry_whose_transaction_takes_long_is_sealed_after_later_ones() throws SQLException {
        try (var slow = trail.dataSource.getConnection()) {
            // Given
            slow.setAutoCommit(false);
            insertRawEntry(slow);
            trail.append(2);
            trail.seal();
            assertThat(trail.verify().lastNumber()).isEqualTo(2);
            // When
            slow.commit();
            trail.seal();
        }
        // Then
        assertThat(trail.verify().lastNumber()).isEqualTo(3);
        assertThat(trail.verify().faults()).isEmpty();
        assertThat(trail.number("select position from audit_seal where number = 3"))
                .isEqualTo(1);
    }

    @Test
    void writers_do_not_wait_for_a_sealer_and_a_second_sealer_stands_back() throws SQLException {
        trail.append(1);
        try (var sealing = trail.dataSource.getConnection()) {
            // Given a sealer in the middle of its work
            sealing.setAutoCommit(false);
            sealing.createStatement().execute(AuditSealer.LOCK);
            sealing.createStatement().execute("delete from audit_unsealed");
            // When
            trail.execute("alter database %s set lock_timeout = '1s'"
                    .formatted(sealing.getCatalog())); // for connections made from now on
            trail.append(1);
            assertThat(trail.sealer.sealWaiting()).isFalse();
            // Then
            assertThat(trail.number("select count(*) from audit_unsealed")).isEqualTo(2);
            assertThat(trail.number("select count(*) from audit_seal")).isZero();
            sealing.rollback();
        }
        trail.seal();
        assertThat(trail.verify().lastNumber()).isEqualTo(2);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void several_sealers_make_one_chain_while_entries_are_written() throws Exception {
        // Given
        var threads = Executors.newFixedThreadPool(7);
        var writing = new AtomicBoolean(true);
        List<Future<?>> sealers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            var sealer = trail.sealer(trail.key);
            sealers.add(threads.submit(() -> {
                while (writing.get()) {
                    sealer.sealWaiting();
                }
            }));
        }
        // When
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            writers.add(threads.submit(() -> trail.append(150)));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        await().until(() -> trail.verify().waiting() == 0);
        writing.set(false);
        for (Future<?> sealer : sealers) {
            sealer.get(); // throws what it threw
        }
        threads.shutdown();
        // Then
        var found = trail.verify();
        assertThat(found.faults()).isEmpty();
        assertThat(found.lastNumber()).isEqualTo(600);
    }

    @Test
    void a_sealer_that_fails_leaves_nothing_half_done_and_holds_no_lock() throws SQLException {
        // Given a key that fails when all else is done
        trail.append(2);
        var failing = trail.sealer(new AuditKey(TestAuditConfig.WITHOUT_FILE) {
            @Override
            Signed sign(Statement statement) {
                throw new IllegalStateException("the key is gone");
            }
        });
        // When
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(failing::sealWaiting).hasMessage("the key is gone");
        }
        // Then
        assertThat(trail.number("select count(*) from pg_locks where locktype = 'advisory'"))
                .isZero();
        assertThat(trail.number("select count(*) from pg_stat_activity where state like 'idle in transaction%'"))
                .isZero();
        assertThat(trail.number("select count(*) from audit_seal")).isZero();
        assertThat(trail.verify().waiting()).isEqualTo(2);
        trail.seal();
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void a_sealer_whose_statement_fails_holds_no_lock_either() throws SQLException {
        trail.append(1);
        trail.execute("alter table audit_seal rename to audit_seal_away");
        assertThatThrownBy(trail.sealer::sealWaiting).isInstanceOf(AuditFailure.class);
        assertThat(trail.number("select count(*) from pg_locks where locktype = 'advisory'"))
                .isZero();
        trail.execute("alter table audit_seal_away rename to audit_seal");
        trail.seal();
        assertThat(trail.verify().lastNumber()).isEqualTo(1);
    }

    @Test
    void however_many_entries_there_are_no_statement_of_every_day_reads_them_all() throws SQLException {
        // Given
        trail.execute("""
                insert into audit_entry (at, subject, role, person_id, operation, kind, outcome, request_id)
                select timestamptz '2026-01-01' + n * interval '1 second', 'cleo', 'clinician', gen_random_uuid(),
                       'getThing', 'READ', 'ALLOWED', 'request-1'
                from generate_series(1, 60000) n;
                insert into audit_seal (number, position, hash)
                select position, position, sha256(position::text::bytea) from audit_entry where position <= 59000;
                insert into audit_unsealed select position from audit_entry where position > 59000
                """);
        for (String statistics : List.of("", "analyze")) {
            trail.execute(statistics.isEmpty() ? "select 1" : statistics);
            for (String query : List.of(
                    AuditSealer.WAITING,
                    AuditSealer.LAST_SEAL,
                    AuditSealer.LAST_CHECKPOINT,
                    AuditListing.NEWEST_FIRST
                            .replaceFirst("\\?", "'0000ada0-0000-4000-8000-000000000001'")
                            .replaceFirst("\\?", "now()")
                            .replaceFirst("\\?", "1")
                            .replaceFirst("\\?", "50"))) {
                // Then
                assertThat(trail.explain(query))
                        .doesNotContain("Seq Scan on audit_entry")
                        .doesNotContain("Seq Scan on audit_seal");
            }
        }
    }

    private static void insertRawEntry(Connection connection) throws SQLException {
        connection.createStatement().execute("""
                with entry as (
                    insert into audit_entry (at, subject, role, person_id, operation, kind, outcome, request_id)
                    values (now(), 'cleo', 'clinician', gen_random_uuid(), 'getThing', 'READ', 'ALLOWED', 'request-1')
                    returning position)
                insert into audit_unsealed select position from entry
                """);
    }
}
