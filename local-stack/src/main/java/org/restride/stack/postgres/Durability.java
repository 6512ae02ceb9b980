package org.restride.stack.postgres;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.restride.stack.part.StackFailure;

/** Asks the running server whether an acknowledged write would survive a power cut. */
final class Durability {

    private static final List<String> NEEDED = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    /** @throws StackFailure if the server does not write durably */
    static void require(DataSource server) {
        for (String setting : NEEDED) {
            String value = show(server, setting);
            if (!value.equals("on")) {
                throw new StackFailure(
                        "PostgreSQL runs with %s=%s and could lose acknowledged writes.".formatted(setting, value));
            }
        }
    }

    static String show(DataSource server, String setting) {
        try (var connection = server.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new StackFailure("PostgreSQL does not tell its settings: %s.".formatted(e.getMessage()), e);
        }
    }
}
