package org.restride.analytics.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.restride.analytics.revision.Revised;
import org.restride.analytics.sql.Sql;
import org.restride.analytics.worklist.QuietProblems.ConflictingQuietSettings;
import org.restride.analytics.worklist.QuietProblems.QuietSettingsNotFound;
import org.restride.analytics.worklist.QuietProblems.QuietTooLong;
import org.restride.kit.access.CurrentAccess;

/** Keeps the quiet settings of patients, all revisions of them. */
@ApplicationScoped
public class QuietRegistry {

    /** Somebody who is to be left alone for longer is looked at once a year at least. */
    private static final int MOST_DAYS = 366;

    private static final String NEWEST = """
            select revision, entries::text as entries, changed_by, changed_at from quiet_settings
            where patient_id = ? order by revision desc limit 1
            """;
    private static final String ALL = """
            select revision, entries::text as entries, changed_by, changed_at from quiet_settings
            where patient_id = ? order by revision
            """;
    /** Waits for one who is adding the same revision, and leaves it to them. */
    private static final String ADD = """
            insert into quiet_settings (patient_id, revision, entries, changed_by, changed_at)
            values (?, ?, ?::jsonb, ?, ?)
            on conflict do nothing
            """;

    private final Sql sql;
    private final ObjectMapper json;
    private final CurrentAccess current;
    private final Clock clock;

    QuietRegistry(AgroalDataSource dataSource, ObjectMapper json, CurrentAccess current, Clock clock) {
        this.sql = Sql.on(dataSource);
        this.json = json;
        this.current = current;
        this.clock = clock;
    }

    /** @param created whether nobody had set anything before */
    record Put(QuietSettings settings, boolean created) {}

    /** What is set now. */
    QuietSettings of(UUID patientId) {
        return sql.first(NEWEST, this::read, patientId).orElse(QuietSettings.NONE);
    }

    /** All revisions, the earliest first. */
    public List<QuietSettings> revisions(UUID patientId) {
        return sql.list(ALL, this::read, patientId);
    }

    @Transactional
    Put put(UUID patientId, OptionalInt ifMatch, QuietSettingsRequest request) {
        List<QuietKind> wanted = request.inOrder();
        QuietSettings stored = of(patientId);
        Revised revised = revised(stored, wanted, ifMatch);
        if (!revised.written()) {
            return new Put(stored, false);
        }
        requireEnd(wanted);
        var settings =
                new QuietSettings(revised.revision(), wanted, current.caller().subject(), clock.instant());
        return add(patientId, settings)
                ? new Put(settings, revised.created())
                : put(patientId, ifMatch, request); // somebody was faster; now it can be seen with what
    }

    private static Revised revised(QuietSettings stored, List<QuietKind> wanted, OptionalInt ifMatch) {
        return Revised.by(
                stored.revision(),
                stored.quiet().equals(wanted),
                ifMatch,
                () -> stored,
                QuietSettingsNotFound::new,
                () -> new ConflictingQuietSettings(stored));
    }

    private void requireEnd(List<QuietKind> wanted) {
        Instant latest = clock.instant().plus(Duration.ofDays(MOST_DAYS));
        if (wanted.stream().anyMatch(entry -> entry.until().isAfter(latest))) {
            throw new QuietTooLong(MOST_DAYS);
        }
    }

    private boolean add(UUID patientId, QuietSettings settings) {
        try {
            String entries = json.writeValueAsString(settings.quiet());
            return sql.update(ADD, patientId, settings.revision(), entries, settings.changedBy(), settings.changedAt())
                    == 1;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Quiet settings cannot be written as JSON", e);
        }
    }

    private QuietSettings read(ResultSet row) throws SQLException {
        try {
            return new QuietSettings(
                    row.getInt("revision"),
                    List.of(json.readValue(row.getString("entries"), QuietKind[].class)),
                    row.getString("changed_by"),
                    Sql.instant(row, "changed_at"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored quiet settings cannot be read", e);
        }
    }
}
