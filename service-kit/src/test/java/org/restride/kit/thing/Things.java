package org.restride.kit.thing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;

/** What callers stored; in the transaction that is there, if there is one. */
@ApplicationScoped
public class Things {

    private final AgroalDataSource dataSource;

    Things(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void store(String name) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into thing (id, name) values (?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, name);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean has(String name) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select 1 from thing where name = ?")) {
            select.setString(1, name);
            return select.executeQuery().next();
        }
    }
}
