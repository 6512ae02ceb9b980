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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.restride.events.PatientEvent;
import org.restride.events.SessionCompleted;

/**
 * Adds facts in one statement; of each identity the highest revision stays. Of sessions the others are kept beside it: what
 * a week said before a correction follows from them (ADR 0027).
 */
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

    private static final String SUPERSEDE_STORED = """
            insert into superseded_fact (patient_id, kind, identity, revision, local_day, data)
            select fact.patient_id, fact.kind, fact.identity, fact.revision, fact.local_day, fact.data
            from unnest(?::uuid[], ?::text[], ?::text[], ?::int[]) as new (patient_id, kind, identity, revision)
            join fact on fact.patient_id = new.patient_id and fact.kind = new.kind and fact.identity = new.identity
                     and fact.revision < new.revision
            on conflict do nothing
            """;

    private static final String ADD_SUPERSEDED = """
            insert into superseded_fact (patient_id, kind, identity, revision, local_day, data)
            select new.patient_id, new.kind, new.identity, new.revision, new.local_day, convert_from(new.data, 'UTF8')::json
            from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::date[], ?::bytea[])
                 as new (patient_id, kind, identity, revision, local_day, data)
            join fact on fact.patient_id = new.patient_id and fact.kind = new.kind and fact.identity = new.identity
                     and fact.revision > new.revision
            on conflict do nothing
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
     * Joins the caller's transaction, in which nobody else may add facts of these patients.
     *
     * @return those of the events that were news: the first or a higher revision of what they speak of
     */
    @Transactional(TxType.MANDATORY)
    public List<PatientEvent> add(Collection<NewFact> facts) {
        Map<Identity, NewFact> newestOfEach = newestOfEach(facts);
        if (newestOfEach.isEmpty()) {
            return List.of();
        }
        try (var connection = dataSource.getConnection()) {
            supersedeStored(connection, newestOfEach.values());
            List<PatientEvent> news = upsert(connection, newestOfEach);
            addSuperseded(connection, facts, news);
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

    private static List<PatientEvent> upsert(Connection connection, Map<Identity, NewFact> facts) throws SQLException {
        List<PatientEvent> news = new ArrayList<>();
        try (var upsert = connection.prepareStatement(UPSERT)) {
            setIdentities(connection, upsert, facts.values());
            setContents(connection, upsert, facts.values());
            try (var rows = upsert.executeQuery()) {
                while (rows.next()) {
                    var kind = FactKind.valueOf(rows.getString(2));
                    var identity = new Identity(rows.getObject(1, UUID.class), kind, rows.getString(3));
                    news.add(facts.get(identity).event());
                }
            }
        }
        return news;
    }

    /** Before corrections take the place of what is stored. */
    private static void supersedeStored(Connection connection, Collection<NewFact> facts) throws SQLException {
        List<NewFact> corrections = facts.stream()
                .filter(fact -> isKept(fact) && fact.event().revision() > 1)
                .toList();
        if (!corrections.isEmpty()) {
            try (var insert = connection.prepareStatement(SUPERSEDE_STORED)) {
                setIdentities(connection, insert, corrections);
                insert.executeUpdate();
            }
        }
    }

    /** Those that came together with a higher revision or after it; what came before is there already. */
    private static void addSuperseded(Connection connection, Collection<NewFact> facts, List<PatientEvent> news)
            throws SQLException {
        if (news.size() == facts.size()) {
            return;
        }
        Set<PatientEvent> written = Collections.newSetFromMap(new IdentityHashMap<>());
        written.addAll(news);
        List<NewFact> noNews = facts.stream()
                .filter(fact -> isKept(fact) && !written.contains(fact.event()))
                .toList();
        if (!noNews.isEmpty()) {
            try (var insert = connection.prepareStatement(ADD_SUPERSEDED)) {
                setIdentities(connection, insert, noNews);
                setContents(connection, insert, noNews);
                insert.executeUpdate();
            }
        }
    }

    private static boolean isKept(NewFact fact) {
        return fact.event() instanceof SessionCompleted;
    }

    private static void setIdentities(Connection connection, PreparedStatement statement, Collection<NewFact> facts)
            throws SQLException {
        List<PatientEvent> events = facts.stream().map(NewFact::event).toList();
        statement.setArray(1, column(connection, "uuid", events, PatientEvent::patientId));
        statement.setArray(2, column(connection, "text", events, event -> FactKind.of(event)
                .name()));
        statement.setArray(3, column(connection, "text", events, PatientEvent::identity));
        statement.setArray(4, column(connection, "int", events, PatientEvent::revision));
    }

    /** Arrays of bytes travel as they are, arrays of text with each quotation mark escaped. */
    private static void setContents(Connection connection, PreparedStatement statement, Collection<NewFact> facts)
            throws SQLException {
        statement.setArray(5, column(connection, "date", facts, NewFact::localDay));
        byte[][] data = facts.stream().map(NewFact::data).toArray(byte[][]::new);
        statement.setArray(6, connection.createArrayOf("bytea", data));
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
