package org.restride.analytics.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.restride.analytics.access.PatientAccess;
import org.restride.analytics.fact.Facts;
import org.restride.analytics.recommendation.Recommendations;
import org.restride.analytics.report.PatientReports;
import org.restride.analytics.summary.DailySummaries;
import org.restride.events.PatientChanged;
import org.restride.kit.audit.AuditListing;

/**
 * Writes a {@link PatientExport} row by row as the database gives it, all of one moment. Where the patient is the one who
 * asks, without recommendations that no clinician has decided upon, and without what says what they say.
 */
@ApplicationScoped
class PatientExporter {

    /** Holds for this transaction only. */
    private static final String ONE_MOMENT = "set transaction isolation level repeatable read, read only";

    private final AgroalDataSource dataSource;
    private final Facts facts;
    private final DailySummaries summaries;
    private final Recommendations recommendations;
    private final PatientReports reports;
    private final PatientAccess access;
    private final AttentionExport attention;
    private final AuditListing audit;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;

    PatientExporter(
            AgroalDataSource dataSource,
            Facts facts,
            DailySummaries summaries,
            Recommendations recommendations,
            PatientReports reports,
            PatientAccess access,
            AttentionExport attention,
            AuditListing audit,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dataSource = dataSource;
        this.facts = facts;
        this.summaries = summaries;
        this.recommendations = recommendations;
        this.reports = reports;
        this.access = access;
        this.attention = attention;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    /**
     * Takes a transaction of its own. What fails leaves a document without an end, and is no exception of JSON's own, which
     * would pass for a mistake in the request.
     *
     * @param forPatient whether the patient is the one who asks
     * @param out is flushed, not closed
     */
    @Transactional(TxType.REQUIRES_NEW)
    void write(UUID patientId, boolean forPatient, OutputStream out) {
        readOneMoment();
        try (JsonGenerator document = generator(out)) {
            document.writeStartObject();
            document.writeStringField("service", service);
            document.writePOJOField("exportedAt", clock.instant());
            document.writePOJOField("patient", patient(patientId));
            document.writeArrayFieldStart("facts");
            facts.each(patientId, to(document));
            document.writeEndArray();
            document.writeArrayFieldStart("dailySummaries");
            summaries.each(patientId, to(document));
            document.writeEndArray();
            document.writePOJOField("report", reports.overAllTime(patientId).orElse(null));
            document.writeArrayFieldStart("recommendations");
            if (forPatient) {
                recommendations.eachToldTo(patientId, to(document));
            } else {
                recommendations.each(patientId, to(document));
            }
            document.writeEndArray();
            attention.write(patientId, forPatient, document);
            document.writeArrayFieldStart("audit");
            audit.all(patientId).forEach(to(document));
            document.writeEndArray();
            document.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that does not complete what was broken off. */
    private JsonGenerator generator(OutputStream out) throws IOException {
        return json.getFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    private void readOneMoment() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(ONE_MOMENT);
        } catch (SQLException e) {
            throw new IllegalStateException("The export cannot begin", e);
        }
    }

    private PatientExport.Patient patient(UUID patientId) {
        var known = facts.patient(patientId);
        return new PatientExport.Patient(
                patientId,
                known.map(PatientChanged::displayName).orElse(null),
                known.map(patient -> patient.zone().getId()).orElse(null),
                known.map(PatientChanged::clinicId).orElse(null),
                access.of(patientId));
    }

    private static <T> Consumer<T> to(JsonGenerator document) {
        return value -> {
            try {
                document.writePOJO(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
