package org.restride.kit.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The entries about one person. */
@ApplicationScoped
public class AuditListing {

    static final String NEWEST_FIRST = "select " + AuditEntry.COLUMNS + """
            , reason.reason
            from audit_entry entry left join audit_reason reason on reason.position = entry.position
            where entry.person_id = ? and (entry.at, entry.position) < (?, ?)
            order by entry.at desc, entry.position desc
            limit ?
            """;

    /** Later than any entry. */
    public static final Instant AFTER_ALL = Instant.parse("9999-01-01T00:00:00Z");

    private static final int PAGE = 1_000;

    private final AgroalDataSource dataSource;
    private final String service;

    AuditListing(AgroalDataSource dataSource, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dataSource = dataSource;
        this.service = service;
    }

    /** All entries, newest first, read page by page as the stream is. */
    public Stream<AuditRecord> all(UUID personId) {
        return Stream.iterate(
                        before(personId, AFTER_ALL, Long.MAX_VALUE, PAGE),
                        page -> !page.isEmpty(),
                        page -> after(personId, page.get(page.size() - 1)))
                .flatMap(List::stream);
    }

    private List<AuditRecord> after(UUID personId, AuditRecord last) {
        return before(personId, last.at(), last.position(), PAGE);
    }

    /** Entries older than this place, newest first. */
    public List<AuditRecord> before(UUID personId, Instant at, long position, int limit) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(NEWEST_FIRST)) {
            select.setObject(1, personId);
            select.setObject(2, at.atOffset(ZoneOffset.UTC));
            select.setLong(3, position);
            select.setInt(4, limit);
            try (var rows = select.executeQuery()) {
                List<AuditRecord> records = new ArrayList<>();
                while (rows.next()) {
                    records.add(new AuditRecord(
                            service,
                            rows.getLong(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getString(7),
                            rows.getString(8),
                            rows.getString(9),
                            rows.getString(10),
                            rows.getString(12)));
                }
                return records;
            }
        } catch (SQLException e) {
            throw new AuditFailure("The audit trail cannot be read", e);
        }
    }
}
