package org.restride.analytics.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Runs statements of plain JDBC without its ceremony. Parameters are bound in their order: instants as UTC, enums by name,
 * arrays of texts and UUIDs as arrays.
 */
public final class Sql {

    private final Connections connections;

    private Sql(Connections connections) {
        this.connections = connections;
    }

    /** Each statement joins the caller's transaction, or is one by itself where there is none. */
    public static Sql on(DataSource dataSource) {
        return new Sql(new Connections() {
            @Override
            public <T> T use(Work<T> work) throws SQLException {
                try (var connection = dataSource.getConnection()) {
                    return work.with(connection);
                }
            }
        });
    }

    /** The caller owns the connection and its transaction. */
    public static Sql on(Connection connection) {
        return new Sql(new Connections() {
            @Override
            public <T> T use(Work<T> work) throws SQLException {
                return work.with(connection);
            }
        });
    }

    /** Makes something of the row at hand. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private interface Connections {
        <T> T use(Work<T> work) throws SQLException;
    }

    /** @throws SqlFailure if the database refuses */
    public <T> List<T> list(String statement, RowReader<T> reader, Object... parameters) {
        return run(statement, parameters, prepared -> {
            try (var rows = prepared.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        });
    }

    /**
     * The first row, if there is any.
     *
     * @throws SqlFailure if the database refuses
     */
    public <T> Optional<T> first(String statement, RowReader<T> reader, Object... parameters) {
        return list(statement, reader, parameters).stream().findFirst();
    }

    /**
     * @return how many rows were touched
     * @throws SqlFailure if the database refuses
     */
    public int update(String statement, Object... parameters) {
        return run(statement, parameters, PreparedStatement::executeUpdate);
    }

    /** Null where the column is null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Null where the column is null. */
    public static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> type) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private interface Execution<T> {
        T of(PreparedStatement prepared) throws SQLException;
    }

    private <T> T run(String statement, Object[] parameters, Execution<T> execution) {
        try {
            return connections.use(connection -> {
                try (var prepared = connection.prepareStatement(statement)) {
                    for (int i = 0; i < parameters.length; i++) {
                        prepared.setObject(i + 1, bound(connection, parameters[i]));
                    }
                    return execution.of(prepared);
                }
            });
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static Object bound(Connection connection, Object parameter) throws SQLException {
        if (parameter instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (parameter instanceof Enum<?> constant) {
            return constant.name();
        }
        if (parameter instanceof String[] texts) {
            return connection.createArrayOf("text", texts);
        }
        if (parameter instanceof UUID[] ids) {
            return connection.createArrayOf("uuid", ids);
        }
        return parameter;
    }

    /** The database did not do what it was asked for; the cause says why. */
    public static final class SqlFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SqlFailure(SQLException cause) {
            super("The database refused a statement", cause);
        }
    }
}
