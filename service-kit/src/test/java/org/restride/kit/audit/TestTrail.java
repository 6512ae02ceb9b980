package org.restride.kit.audit;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.restride.kit.access.Access;
import org.restride.kit.access.Caller;
import org.restride.kit.access.Rule;
import org.restride.kit.thing.ThingRelation;
import org.restride.testing.EmbeddedDatabase;
import org.restride.testing.TestClock;

/** An audit trail in a database of its own, without an application around it. */
final class TestTrail implements AutoCloseable {

    static final UUID ADA = UUID.fromString("0000ada0-0000-4000-8000-000000000001");

    final TestClock clock = new TestClock(Instant.parse("2026-03-29T00:30:00Z"));
    final AuditKey key = new AuditKey(TestAuditConfig.WITHOUT_FILE);
    final AgroalDataSource dataSource;
    final AuditTrail trail;
    final AuditSealer sealer;
    final AuditVerifier verifier;
    final AuditPruning pruning;

    private TestTrail(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
        this.trail = new AuditTrail(dataSource, clock);
        this.sealer = sealer(key);
        this.verifier = verifier(key);
        this.pruning = new AuditPruning(dataSource, TestAuditConfig.WITHOUT_FILE, key, clock);
    }

    static TestTrail in(EmbeddedDatabase server) throws Exception {
        String name = "trail_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = server.dataSource().getConnection()) {
            connection.createStatement().execute("create database " + name);
        }
        var trail = new TestTrail(AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(12)
                        .acquisitionTimeout(Duration.ofSeconds(10))
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(server.jdbcUrl().replaceFirst("postgres$", name))
                                .principal(new NamePrincipal("postgres"))
                                .credential(new SimplePassword("postgres"))))));
        try (var script = TestTrail.class.getResourceAsStream("/db/service-kit/V0_2__create_audit_trail.sql")) {
            trail.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return trail;
    }

    AuditSealer sealer(AuditKey signing) {
        return new AuditSealer(dataSource, TestAuditConfig.WITHOUT_FILE, signing, clock, new SimpleMeterRegistry());
    }

    AuditVerifier verifier(AuditKey known) {
        return new AuditVerifier(dataSource, known);
    }

    void append(int entries) {
        for (int i = 0; i < entries; i++) {
            trail.append(access("cleo"), Outcome.ALLOWED);
        }
    }

    void seal() {
        while (sealer.sealWaiting()) {
            // the next batch
        }
    }

    /** Entries that are sealed and signed. */
    void appendSigned(int entries) {
        clock.advance(Duration.ofMinutes(2));
        append(entries);
        seal();
    }

    AuditVerification verify() {
        return verifier.verify();
    }

    static Access access(String subject) {
        return new Access(
                "getThing",
                Rule.reads().by("clinician", ThingRelation.TEAM),
                Optional.of(new Caller(subject, Set.of("clinician"))),
                "clinician",
                ThingRelation.TEAM,
                ADA,
                "request-1");
    }

    /** As the application. */
    void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As somebody who has the database in hand: triggers and foreign keys do not apply. */
    void tamper(String sql) throws SQLException {
        execute("set session_replication_role = replica; " + sql + "; set session_replication_role = origin");
    }

    long number(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What the planner would do. */
    String explain(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("explain " + sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return String.join("\n", lines);
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
