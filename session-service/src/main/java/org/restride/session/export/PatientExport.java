package org.restride.session.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.restride.kit.audit.AuditListing;
import org.restride.kit.limit.TooManyRequests;
import org.restride.session.analytics.AnalyticsClient;

/** Puts an export together from the parts of this service and of analytics-service. */
@ApplicationScoped
class PatientExport {

    /** Exports being written at a time; more would take the database from everybody else. */
    private static final int PLACES = 2;

    private static final int RETRY_AFTER_SECONDS = 10;

    private final Semaphore places = new Semaphore(PLACES);
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
     * Writes the whole export into a file that only this process may read, so that what goes wrong does so before the first
     * byte is sent, and no slow reader holds a connection to the database.
     *
     * @return a file for the caller to send and delete
     * @throws org.restride.session.analytics.AnalyticsUnavailable if the part of analytics-service is not to be had: an
     *     export without it is none
     * @throws TooManyRequests if others are being written
     */
    Path write(UUID patientId) throws IOException {
        if (!places.tryAcquire()) {
            throw new TooManyRequests(RETRY_AFTER_SECONDS);
        }
        Path file = Files.createTempFile("export", ".zip");
        try {
            write(patientId, file);
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        } finally {
            places.release();
        }
    }

    private void write(UUID patientId, Path file) throws IOException {
        try (InputStream elsewhere = analytics.export(patientId);
                var archive = new ExportArchive(Files.newOutputStream(file), json)) {
            archive.foreign("analytics-service/analytics.json", elsewhere);
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
