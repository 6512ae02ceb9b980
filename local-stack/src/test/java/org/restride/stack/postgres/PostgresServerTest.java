package org.restride.stack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restride.stack.FreePorts;
import org.restride.stack.home.StackHome;
import org.restride.stack.part.Endpoint;

class PostgresServerTest {

    @TempDir
    Path folder;

    @Test
    void is_durable_has_a_database_for_each_service_and_keeps_its_data() throws SQLException {
        var home = new StackHome(folder);
        home.prepare();
        Endpoint endpoint = FreePorts.any().postgres();

        try (var server = new PostgresServer(home, endpoint)) {
            ProcessHandle process = server.start();
            assertThat(process.info().commandLine().orElse("")).contains(server.mark());
            try (var session = connect(endpoint, "session", "session")) {
                assertThat(show(session, "fsync")).isEqualTo("on");
                assertThat(show(session, "synchronous_commit")).isEqualTo("on");
                session.createStatement().execute("create table kept as select 42 as answer");
            }
            try (var postgres = connect(endpoint, "postgres", "postgres")) {
                postgres.createStatement().execute("alter role session password null");
            }
            assertThatThrownBy(() -> connect(endpoint, "analytics", "session"))
                    .as("a login reaches its own database only")
                    .isInstanceOf(SQLException.class);
        }
        try (var server = new PostgresServer(home, endpoint)) {
            server.start();
            try (var session = connect(endpoint, "session", "session")) {
                assertThat(first(session, "select answer from kept")).isEqualTo("42");
            }
            try (var postgres = connect(endpoint, "postgres", "postgres")) {
                assertThat(first(postgres, "select count(*) from pg_authid where rolpassword like 'SCRAM-SHA-256$%'"))
                        .as("logins whose password was set anew")
                        .isEqualTo("3");
            }
        }
        assertThat(endpoint.answers()).isFalse();
    }

    private static Connection connect(Endpoint endpoint, String database, String login) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s/%s".formatted(endpoint.hostAndPort(), database),
                login,
                PostgresServer.passwordOf(login));
    }

    private static String show(Connection connection, String setting) throws SQLException {
        return first(connection, "show " + setting);
    }

    private static String first(Connection connection, String question) throws SQLException {
        try (var result = connection.createStatement().executeQuery(question)) {
            result.next();
            return result.getString(1);
        }
    }
}
