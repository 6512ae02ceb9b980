package org.restride.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.testing.EmbeddedDatabase;

/** The trail of each test: entries 1 to 3 and 4 to 6 are signed; 7 is sealed and too young to be signed. */
class AuditTamperingTest {

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
        trail.appendSigned(3);
        trail.append(1);
        trail.trail.explain(TestTrail.access("cleo"), "she called from the emergency room");
        trail.appendSigned(1);
        trail.append(1);
        trail.seal();
        var untouched = trail.verify();
        assertThat(untouched.faults()).isEmpty();
        assertThat(untouched.checkpoints()).isEqualTo(2);
        assertThat(untouched.lastNumber()).isEqualTo(7);
    }

    @AfterEach
    void close() {
        trail.close();
    }

    static Stream<Arguments> tampering() {
        return Stream.of(
                of(
                        "update audit_entry set subject = 'mallory' where position = 2",
                        "entry 2, at position 2, was changed"),
                of(
                        "update audit_entry set at = at + interval '1 microsecond' where position = 1",
                        "entry 1, at position 1, was changed"),
                of("update audit_entry set role = 'patient' where position = 7", "entry 7, at position 7, was changed"),
                of("update audit_entry set relation = null where position = 3", "entry 3, at position 3, was changed"),
                of("update audit_entry set relation = '' where position = 3", "entry 3, at position 3, was changed"),
                of(
                        "update audit_entry set person_id = gen_random_uuid() where position = 4",
                        "entry 4, at position 4, was changed"),
                of("update audit_entry set operation = 'x' where position = 4", "entry 4, at position 4, was changed"),
                of("update audit_entry set kind = 'WRITE' where position = 4", "entry 4, at position 4, was changed"),
                of(
                        "update audit_entry set outcome = 'REFUSED' where position = 4",
                        "entry 4, at position 4, was changed"),
                of("update audit_entry set request_id = 'x' where position = 4", "entry 4, at position 4, was changed"),
                of(
                        "update audit_entry set reason_digest = null where position = 5",
                        "entry 5, at position 5, was changed"),
                of(
                        "update audit_entry set reason_digest = '' where position = 4",
                        "entry 4, at position 4, was changed"),
                of("delete from audit_entry where position = 4", "entry 4, at position 4, was deleted"),
                of(
                        "delete from audit_entry where position = 4; delete from audit_seal where number = 4",
                        "entries 4 to 4 are missing"),
                of(
                        "delete from audit_entry where position = 1; delete from audit_seal where number = 1",
                        "entries 1 to 1 are missing"),
                of(
                        "delete from audit_entry where position > 4; delete from audit_seal where number > 4",
                        "checkpoint 6 has no entry"),
                of("delete from audit_entry; delete from audit_seal", "checkpoint 3 has no entry"),
                of(
                        "delete from audit_entry; delete from audit_seal; delete from audit_checkpoint where number = 3",
                        "checkpoint 6 has no entry"),
                of(
                        "delete from audit_entry where position <= 3; delete from audit_seal where number <= 3",
                        "entries 1 to 3 are missing"),
                of("""
                        insert into audit_entry (at, subject, role, person_id, operation, kind, outcome, request_id)
                        select at, 'mallory', role, person_id, operation, kind, outcome, request_id from audit_entry where position = 2
                        """, "the entry at position 8 never went through the sealer"),
                of("""
                        insert into audit_entry (at, subject, role, person_id, operation, kind, outcome, request_id)
                        select at, 'mallory', role, person_id, operation, kind, outcome, request_id from audit_entry where position = 2;
                        insert into audit_seal select 8, 8, hash from audit_seal where number = 7
                        """, "entry 8, at position 8, was changed"),
                of("""
                        update audit_seal set position = 99 where number = 4;
                        update audit_seal set position = 4 where number = 6;
                        update audit_seal set position = 6 where number = 4
                        """, "entry 4, at position 6, was changed"),
                of("update audit_seal set hash = sha256('x') where number = 2", "entry 2, at position 2, was changed"),
                of("insert into audit_unsealed values (99)", "the entry at position 99 vanished before it was sealed"),
                of("update audit_reason set reason = 'for fun'", "the reason of entry 5, at position 5, was changed"),
                of("update audit_reason set salt = '\\x00'", "the reason of entry 5, at position 5, was changed"),
                of("update audit_reason set position = 6", "the reason of entry 6, at position 6, was changed"),
                of("""
                        update audit_checkpoint one set signature = other.signature
                        from audit_checkpoint other where one.number <> other.number
                        """, "checkpoint 3 has a wrong signature"),
                of("update audit_checkpoint set signature = '' where number = 6", "checkpoint 6 has a wrong signature"),
                of(
                        "update audit_checkpoint set public_key = '' where number = 6",
                        "checkpoint 6 has a wrong signature"),
                of(
                        "update audit_checkpoint set signed_at = signed_at + interval '1 second' where number = 6",
                        "checkpoint 6 has a wrong signature"),
                of("update audit_checkpoint set number = 5 where number = 6", "checkpoint 5 has a wrong signature"),
                of(
                        "update audit_checkpoint set hash = sha256('x') where number = 6",
                        "checkpoint 6 was signed for another entry"),
                of(
                        "insert into audit_pruning select * from audit_checkpoint where number = 3; delete from audit_entry where position <= 3; delete from audit_seal where number <= 3",
                        "the pruning up to entry 3 has a wrong signature"));
    }

    private static Arguments of(String sql, String fault) {
        return arguments(sql, fault);
    }

    @ParameterizedTest
    @MethodSource("tampering")
    void whatever_is_changed_is_found_with_its_place(String sql, String fault) throws SQLException {
        trail.tamper(sql);
        var found = trail.verify();
        assertThat(found.intact()).isFalse();
        assertThat(found.faults()).contains(fault);
        assertThat(found.faults()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_chain_that_was_computed_anew_does_not_match_what_was_signed() throws SQLException {
        trail.tamper("update audit_entry set subject = 'mallory' where position = 5");
        recompute();
        assertThat(trail.verify().faults()).containsExactly("checkpoint 6 was signed for another entry");
    }

    @Test
    void whoever_signs_with_a_key_of_their_own_is_found() throws SQLException {
        // Given
        trail.tamper("update audit_entry set subject = 'mallory' where position = 2");
        recompute();
        trail.tamper("delete from audit_checkpoint");
        var foreign = new AuditKey(TestAuditConfig.WITHOUT_FILE);
        // When
        trail.sealer(foreign).sealWaiting();
        // Then
        assertThat(trail.verify().faults())
                .containsExactly("checkpoint 7 was signed with a key that is not known here, " + foreign.fingerprint());
        assertThat(trail.verify().keyFingerprints()).containsExactly(foreign.fingerprint());
    }

    @Test
    void after_a_change_of_key_both_are_known() {
        // Given
        var next = new AuditKey(TestAuditConfig.knowing(trail.key.fingerprint()));
        trail.clock.advance(Duration.ofMinutes(2));
        trail.append(1);
        // When
        trail.sealer(next).sealWaiting();
        // Then
        var found = trail.verifier(next).verify();
        assertThat(found.faults()).isEmpty();
        assertThat(found.keyFingerprints()).containsExactlyInAnyOrder(trail.key.fingerprint(), next.fingerprint());
        assertThat(trail.verify().intact()).isFalse();
    }

    @Test
    void the_report_stays_short_however_much_is_wrong() throws SQLException {
        trail.append(100);
        trail.seal();
        trail.tamper("update audit_entry set subject = 'mallory'");
        assertThat(trail.verify().faults()).hasSize(20);
        assertThat(trail.verify().intact()).isFalse();
    }

    @Test
    void the_text_of_a_reason_may_be_forgotten() throws SQLException {
        assertThat(trail.number("select count(*) from audit_reason")).isEqualTo(1);
        trail.trail.forgetReasons(TestTrail.ADA);
        assertThat(trail.number("select count(*) from audit_reason")).isZero();
        assertThat(trail.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "audit_seal", "audit_checkpoint", "audit_pruning"})
    void the_application_cannot_change_what_is_written(String table) throws SQLException {
        trail.tamper("insert into audit_pruning select * from audit_checkpoint where number = 3");
        for (String statement : List.of(
                "update %s set hash = hash",
                "update %s set subject = subject", "delete from %s", "truncate %s cascade")) {
            if (statement.contains("hash") == table.equals("audit_entry") && statement.startsWith("update")) {
                continue; // has no such column
            }
            assertThatThrownBy(() -> trail.execute(statement.formatted(table)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("The audit trail is only ever added to");
        }
    }

    /** The hashes, as somebody would who knows how they are made. */
    private void recompute() throws SQLException {
        byte[] hash = AuditHash.BEGINNING;
        for (long number = 1; number <= 7; number++) {
            try (var connection = trail.dataSource.getConnection();
                    var select = connection.createStatement();
                    var row = select.executeQuery(
                            "select " + AuditEntry.COLUMNS + " from audit_entry entry where position = " + number)) {
                row.next();
                hash = AuditHash.of(hash, AuditEntry.from(row));
            }
            trail.tamper("update audit_seal set hash = '\\x%s' where number = %d"
                    .formatted(HexFormat.of().formatHex(hash), number));
        }
    }
}
