package org.restride.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Every table of the services of a stack. */
final class Databases {

    private final StackUnderTest stack;

    Databases(StackUnderTest stack) {
        this.stack = stack;
    }

    /** Tables, as {@code database.table}, in which the text stands somewhere, also inside JSON and bytes. */
    List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String database : List.of("catalog", "session", "analytics")) {
            String url = "jdbc:postgresql://%s/%s".formatted(stack.hostAndPort(15432), database);
            try (var connection = DriverManager.getConnection(url, database, "demo-only-" + database);
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
