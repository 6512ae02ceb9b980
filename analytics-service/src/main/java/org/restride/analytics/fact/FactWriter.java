package org.restride.analytics.fact;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.restride.events.PatientEvent;

/** Adds facts in one statement; of each identity the highest revision stays. */
@ApplicationScoped
public class FactWriter {

    private static final String UPSERT = """
            insert into fact (patient_id, kind, identity, revision, local_day, data)
            select patient_id, kind, identity, revision, local_day, convert_from(data, 'UTF8')::json
            from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::date[], ?::bytea[])
                 as new (patient_id, kind, identity, revision, local_day, data)
            order by patient_id, kind, identity
            on conflict (patient_id, kind, identity) do update
                set revision = excluded.revision, local_day = excluded.local_day, data = excluded.data
                where fact.revision < excluded.revision
            returning patient_id, kind, identity
            """;

    private final AgroalDataSource dataSource;

    FactWriter(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Identity(UUID patientId, FactKind kind, String identity) {
        static Identity of(PatientEvent event) {
            return new Identity(event.patientId(), FactKind.of(event), event.identity());
        }
    }

    /**
     * Joins the caller's transaction.
     *
     * @return those of the events that were news: the first or a higher revision of what they speak of
     */
    @Transactional(TxType.MANDATORY)
    public List<PatientEvent> add(Collection<NewFact> facts) {
        Map<Identity, NewFact> newestOfEach = newestOfEach(facts);
        List<PatientEvent> news = new ArrayList<>();
        if (newestOfEach.isEmpty()) {
            return news;
        }
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            setColumns(connection, upsert, newestOfEach);
            try (var rows = upsert.executeQuery()) {
                while (rows.next()) {
                    var kind = FactKind.valueOf(rows.getString(2));
                    var identity = new Identity(rows.getObject(1, UUID.class), kind, rows.getString(3));
                    news.add(newestOfEach.get(identity).event());
                }
            }
            return news;
        } catch (SQLException e) {
            throw new FactsNotStored(e);
        }
    }

    private static Map<Identity, NewFact> newestOfEach(Collection<NewFact> facts) {
        Map<Identity, NewFact> newest = new LinkedHashMap<>();
        for (NewFact fact : facts) {
            newest.merge(
                    Identity.of(fact.event()),
                    fact,
                    (a, b) -> a.event().revision() >= b.event().revision() ? a : b);
        }
        return newest;
    }

    /** Arrays of bytes travel as they are, arrays of text with each quotation mark escaped. */
    private static void setColumns(Connection connection, PreparedStatement upsert, Map<Identity, NewFact> facts)
            throws SQLException {
        upsert.setArray(1, column(connection, "uuid", facts.keySet(), Identity::patientId));
        upsert.setArray(2, column(connection, "text", facts.keySet(), fact -> fact.kind()
                .name()));
        upsert.setArray(3, column(connection, "text", facts.keySet(), Identity::identity));
        upsert.setArray(4, column(connection, "int", facts.values(), fact -> fact.event()
                .revision()));
        upsert.setArray(5, column(connection, "date", facts.values(), NewFact::localDay));
        byte[][] data = facts.values().stream().map(NewFact::data).toArray(byte[][]::new);
        upsert.setArray(6, connection.createArrayOf("bytea", data));
    }

    private static <T> Array column(Connection connection, String type, Collection<T> rows, Function<T, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    /** The database refused a batch. */
    static class FactsNotStored extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FactsNotStored(SQLException cause) {
            super("Facts cannot be stored", cause);
        }
    }
}
