package org.restride.session.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.kit.audit.AuditListing;
import org.restride.session.analytics.AnalyticsClient;

/** Puts an export together from the parts of this service and of analytics-service. */
@ApplicationScoped
class PatientExport {

    private final List<ExportPart> parts;
    private final AnalyticsClient analytics;
    private final AuditListing audit;
    private final ObjectMapper json;
    private final Clock clock;

    PatientExport(
            @All List<ExportPart> parts,
            AnalyticsClient analytics,
            AuditListing audit,
            ObjectMapper json,
            Clock clock) {
        this.parts = parts;
        this.analytics = analytics;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** @param files everything in the archive but the manifest itself */
    record Manifest(UUID patientId, Instant exportedAt, List<String> files) {}

    /**
     * Asks analytics-service before the first byte is written: an export that lacks its part is none.
     *
     * @throws org.restride.session.analytics.AnalyticsUnavailable if it does not answer
     */
    Started start(UUID patientId) {
        return new Started(patientId, analytics.export(patientId));
    }

    /** An export that can be whole. */
    final class Started {

        private final UUID patientId;
        private final Optional<InputStream> elsewhere;

        Started(UUID patientId, Optional<InputStream> elsewhere) {
            this.patientId = patientId;
            this.elsewhere = elsewhere;
        }

        /** Writes the archive; when something fails in the middle the connection breaks off, and no one takes it for whole. */
        void writeTo(OutputStream out) throws IOException {
            try (var archive = new ExportArchive(out, json)) {
                if (elsewhere.isPresent()) {
                    try (InputStream content = elsewhere.get()) {
                        archive.foreign("analytics-service/analytics.json", content);
                    }
                }
                for (ExportPart part : parts) {
                    QuarkusTransaction.requiringNew().call(() -> {
                        part.write(patientId, archive);
                        return null;
                    });
                }
                archive.rows("audit", audit.all(patientId));
                archive.eventSchemas();
                archive.document("manifest", new Manifest(patientId, clock.instant(), archive.files()));
            }
        }
    }
}
