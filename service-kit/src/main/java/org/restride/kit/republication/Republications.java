package org.restride.kit.republication;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The republications there were, and the one that may be under way. */
@ApplicationScoped
class Republications {

    private static final String BEGIN =
            "insert into republication (republication_id, requested_at) values (?, ?) on conflict do nothing";
    private static final String HOLD = "select * from republication where finished_at is null for update skip locked";
    private static final String GO_ON = """
            update republication
            set chapters_done = chapters_done + ?, events = events + ?, bookmark = ?, last_position = ?
            where republication_id = ?
            """;

    private final AgroalDataSource dataSource;
    private final Clock clock;

    Republications(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** @throws RepublicationUnderWay if one is */
    @Transactional
    Republication begin() {
        var id = UUID.randomUUID();
        while (update(BEGIN, id, clock.instant()) == 0) {
            first("select * from republication where finished_at is null").ifPresent(other -> {
                throw new RepublicationUnderWay(other.id());
            });
        }
        return find(id).orElseThrow();
    }

    @Transactional
    Optional<Republication> find(UUID id) {
        return first("select * from republication where republication_id = ?", id);
    }

    /** The one under way, for the caller alone until the transaction ends; empty also when another instance has it. */
    @Transactional(TxType.MANDATORY)
    Optional<Republication> hold() {
        return first(HOLD);
    }

    @Transactional(TxType.MANDATORY)
    void setTotal(Republication republication, long chapters) {
        update("update republication set chapters_total = ? where republication_id = ?", chapters, republication.id());
    }

    /** @param bookmark of the last chapter told */
    @Transactional(TxType.MANDATORY)
    void goOnAfter(Republication republication, int chapters, int events, String bookmark) {
        update(GO_ON, chapters, events, bookmark, null, republication.id());
    }

    /** @param lastPosition in the outbox, up to which all has to be sent */
    @Transactional(TxType.MANDATORY)
    void told(Republication republication, int chapters, int events, long lastPosition) {
        update(GO_ON, chapters, events, null, lastPosition, republication.id());
    }

    @Transactional(TxType.MANDATORY)
    void finish(Republication republication) {
        update(
                "update republication set finished_at = ?, chapters_total = chapters_done where republication_id = ?",
                clock.instant(),
                republication.id());
    }

    private int update(String statement, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            bind(prepared, parameters);
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new RepublicationFailure(e);
        }
    }

    private Optional<Republication> first(String statement, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            bind(prepared, parameters);
            try (var row = prepared.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new RepublicationFailure(e);
        }
    }

    private static void bind(PreparedStatement prepared, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            prepared.setObject(
                    i + 1, parameter instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : parameter);
        }
    }

    private static Republication read(ResultSet row) throws SQLException {
        return new Republication(
                row.getObject("republication_id", UUID.class),
                instant(row, "requested_at"),
                instant(row, "finished_at"),
                row.getObject("chapters_total", Long.class),
                row.getLong("chapters_done"),
                row.getLong("events"),
                row.getString("bookmark"),
                row.getObject("last_position", Long.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** The table could not be read or written. */
    static final class RepublicationFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RepublicationFailure(SQLException cause) {
            super("The republications cannot be read or written", cause);
        }
    }
}
