package org.restride.analytics.recommendation;

import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.analytics.sql.Sql;
import org.restride.events.EventCodec;
import org.restride.kit.republication.History;

/** A chapter for each patient to whom something was recommended. */
@ApplicationScoped
class RecommendationHistory implements History {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Who erases the patient meanwhile waits for the lock, and then withdraws what was told. */
    private static final String NEXT = """
            select patient_id from recommendation where patient_id > ? order by patient_id limit 1 for key share
            """;

    private final Sql sql;
    private final Recommendations recommendations;

    RecommendationHistory(AgroalDataSource dataSource, Recommendations recommendations) {
        this.sql = Sql.on(dataSource);
        this.recommendations = recommendations;
    }

    @Override
    public long chapters() {
        return sql.first("select count(distinct patient_id) from recommendation", row -> row.getLong(1))
                .orElseThrow();
    }

    @Override
    public Optional<Chapter> after(String bookmark) {
        UUID last = bookmark == null ? BEFORE_ALL : UUID.fromString(bookmark);
        return sql.first(NEXT, row -> Sql.uuid(row, "patient_id"), last).map(this::chapter);
    }

    private Chapter chapter(UUID patientId) {
        List<CloudEvent> events = new ArrayList<>();
        recommendations.each(patientId, issued -> events.add(EventCodec.encode(Issuer.event(issued), Issuer.SOURCE)));
        return new Chapter(patientId.toString(), events);
    }
}
