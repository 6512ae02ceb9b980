package org.restride.analytics.fact;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.restride.events.EventCodec;
import org.restride.events.PatientEvent;

/** Adds facts in one statement; of each identity the highest revision stays. */
@ApplicationScoped
public class FactWriter {

    private static final String UPSERT = """
            insert into fact (patient_id, kind, identity, revision, data)
            select patient_id, kind, identity, revision, data::jsonb
            from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::text[])
                 as new (patient_id, kind, identity, revision, data)
            order by patient_id, kind, identity
            on conflict (patient_id, kind, identity) do update
                set revision = excluded.revision, data = excluded.data
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
    public List<PatientEvent> add(Collection<? extends PatientEvent> events) {
        Map<Identity, PatientEvent> newestOfEach = newestOfEach(events);
        Collection<PatientEvent> newest = newestOfEach.values();
        List<PatientEvent> news = new ArrayList<>();
        if (newest.isEmpty()) {
            return news;
        }
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            upsert.setArray(1, column(connection, "uuid", newest, PatientEvent::patientId));
            upsert.setArray(2, column(connection, "text", newest, event -> FactKind.of(event)
                    .name()));
            upsert.setArray(3, column(connection, "text", newest, PatientEvent::identity));
            upsert.setArray(4, column(connection, "int", newest, PatientEvent::revision));
            upsert.setArray(5, column(connection, "text", newest, FactWriter::json));
            try (var rows = upsert.executeQuery()) {
                while (rows.next()) {
                    var kind = FactKind.valueOf(rows.getString(2));
                    news.add(newestOfEach.get(new Identity(rows.getObject(1, UUID.class), kind, rows.getString(3))));
                }
            }
            return news;
        } catch (SQLException e) {
            throw new FactsNotStored(e);
        }
    }

    private static Map<Identity, PatientEvent> newestOfEach(Collection<? extends PatientEvent> events) {
        Map<Identity, PatientEvent> newest = new LinkedHashMap<>();
        for (PatientEvent event : events) {
            newest.merge(Identity.of(event), event, (a, b) -> a.revision() >= b.revision() ? a : b);
        }
        return newest;
    }

    private static String json(PatientEvent event) {
        return new String(EventCodec.data(event), StandardCharsets.UTF_8);
    }

    private static Array column(
            Connection connection, String type, Collection<PatientEvent> events, Function<PatientEvent, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(value).toArray());
    }

    /** The database refused a batch. */
    static class FactsNotStored extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FactsNotStored(SQLException cause) {
            super("Facts cannot be stored", cause);
        }
    }
}
