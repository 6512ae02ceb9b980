package org.restride.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Every table of the services of a stack. */
final class Databases {

    private final StackUnderTest stack;

    Databases(StackUnderTest stack) {
        this.stack = stack;
    }

    /** @param rows table and condition */
    long count(String database, String rows) throws SQLException {
        try (var connection = connection(database);
                var count = connection.createStatement().executeQuery("select count(*) from " + rows)) {
            count.next();
            return count.getLong(1);
        }
    }

    /** How far analytics has read partitions in which there is something. */
    Map<TopicPartition, Long> readPositions() throws SQLException {
        try (var connection = connection("analytics");
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select topic, partition, next_offset from read_position where next_offset > 0")) {
            Map<TopicPartition, Long> positions = new HashMap<>();
            while (rows.next()) {
                positions.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
            return positions;
        }
    }

    private Connection connection(String database) throws SQLException {
        String url = "jdbc:postgresql://%s/%s".formatted(stack.hostAndPort(15432), database);
        return DriverManager.getConnection(url, database, "demo-only-" + database);
    }

    /** Tables, as {@code database.table}, in which the text stands somewhere, also inside JSON and bytes. */
    List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String database : List.of("catalog", "session", "analytics")) {
            try (var connection = connection(database);
                    var tables = connection
                            .createStatement()
                            .executeQuery("select table_name from information_schema.tables"
                                    + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
                while (tables.next()) {
                    if (holds(connection, tables.getString(1), text)) {
                        found.add(database + "." + tables.getString(1));
                    }
                }
            }
        }
        return found;
    }

    /** Columns of bytes are written in hexadecimal. */
    private static boolean holds(Connection connection, String table, String text) throws SQLException {
        try (var select = connection.prepareStatement("""
                select exists (select 1 from "%s" as line
                               where position(? in line::text) > 0
                                  or position(encode(convert_to(?, 'UTF8'), 'hex') in line::text) > 0)
                """.formatted(table))) {
            select.setString(1, text);
            select.setString(2, text);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
