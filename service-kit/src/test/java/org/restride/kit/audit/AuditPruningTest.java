package org.restride.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.testing.EmbeddedDatabase;

/** The trail of each test: entries 1 to 3 are from day 0, 4 to 6 from day 5; entries are kept for ten days. */
class AuditPruningTest {

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
        trail.append(1);
        trail.trail.explain(TestTrail.access("cleo"), "she called from the emergency room");
        trail.appendSigned(1);
        trail.clock.advance(Duration.ofDays(5));
        trail.appendSigned(3);
    }

    @AfterEach
    void close() {
        trail.close();
    }

    private AuditVerification pruned() throws SQLException {
        trail.pruning.prune();
        return trail.verify();
    }

    @Test
    void what_is_young_stays() throws SQLException {
        trail.clock.advance(Duration.ofDays(4));
        assertThat(pruned().entries()).isEqualTo(6);
        assertThat(pruned().firstNumber()).isEqualTo(1);
        assertThat(pruned().intact()).isTrue();
    }

    @Test
    void what_is_past_its_time_goes_with_its_reason_and_the_rest_hangs_on_the_last_checkpoint() throws SQLException {
        trail.clock.advance(Duration.ofDays(6));
        for (int run = 0; run < 2; run++) { // the second finds nothing to do
            var found = pruned();
            assertThat(found.faults()).isEmpty();
            assertThat(found.entries()).isEqualTo(3);
            assertThat(found.firstNumber()).isEqualTo(4);
            assertThat(found.lastNumber()).isEqualTo(6);
            assertThat(found.checkpoints()).isEqualTo(2);
        }
        assertThat(trail.number("select count(*) from audit_reason")).isZero();
        assertThat(trail.number("select count(*) from audit_pruning")).isEqualTo(1);
    }

    @Test
    void when_everything_is_past_its_time_the_chain_goes_on_from_the_last_checkpoint() throws SQLException {
        // Given
        trail.clock.advance(Duration.ofDays(6));
        trail.pruning.prune();
        trail.clock.advance(Duration.ofDays(6));
        // When
        var empty = pruned();
        // Then
        assertThat(empty.faults()).isEmpty();
        assertThat(empty.entries()).isZero();
        assertThat(empty.lastNumber()).isEqualTo(6);
        assertThat(empty.checkpoints()).isEqualTo(1);
        // When new entries follow
        trail.appendSigned(2);
        var next = pruned();
        // Then
        assertThat(next.faults()).isEmpty();
        assertThat(next.firstNumber()).isEqualTo(7);
        assertThat(next.lastNumber()).isEqualTo(8);
    }

    @Test
    void entries_that_no_checkpoint_covers_stay() throws SQLException {
        trail.append(1);
        trail.seal(); // too soon to be signed
        trail.append(1); // and not even sealed
        trail.clock.advance(Duration.ofDays(20));
        var found = pruned();
        assertThat(found.faults()).isEmpty();
        assertThat(found.firstNumber()).isEqualTo(7);
        assertThat(found.entries()).isEqualTo(2);
        assertThat(found.waiting()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delete from audit_checkpoint where number = 3 | checkpoint 3, which stands for the entries that were pruned, is missing",
                "update audit_checkpoint set hash = sha256('x') where number = 3 | checkpoint 3 was signed for another entry",
                "delete from audit_pruning | entries 1 to 3 are missing",
                "update audit_pruning set signature = '' | the pruning up to entry 3 has a wrong signature",
                "update audit_pruning set hash = sha256('x') | the pruning up to entry 3 has a wrong signature",
                "update audit_pruning set number = 4 | the pruning up to entry 4 has a wrong signature",
                "delete from audit_entry where position = 4; delete from audit_seal where number = 4 | entries 4 to 4 are missing",
                "delete from audit_entry; delete from audit_seal | checkpoint 6 has no entry",
                "delete from audit_entry where position = 4 | 'entry 4, at position 4, was deleted'"
            })
    void deleting_that_only_looks_like_pruning_is_found(String sql, String fault) throws SQLException {
        trail.clock.advance(Duration.ofDays(6));
        assertThat(pruned().intact()).isTrue();
        trail.tamper(sql);
        assertThat(trail.verify().intact()).isFalse();
        assertThat(trail.verify().faults()).contains(fault);
    }

    @Test
    void a_pruning_signed_by_somebody_else_is_found() throws SQLException {
        var foreign = new AuditKey(TestAuditConfig.WITHOUT_FILE);
        trail.clock.advance(Duration.ofDays(6));
        new AuditPruning(trail.dataSource, TestAuditConfig.WITHOUT_FILE, foreign, trail.clock).prune();
        assertThat(trail.verify().faults())
                .containsExactly("the pruning up to entry 3 was signed with a key that is not known here, "
                        + foreign.fingerprint());
    }
}
