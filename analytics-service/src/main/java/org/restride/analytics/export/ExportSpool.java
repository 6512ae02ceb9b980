package org.restride.analytics.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.restride.kit.limit.TooManyRequests;

/**
 * Has exports written into files, so that what goes wrong does so before the first byte is sent, and no slow reader holds
 * a connection to the database.
 */
@ApplicationScoped
class ExportSpool {

    /** Exports at a time, from the first row to the last byte; more would take database and disk from everybody else. */
    private static final int PLACES = 2;

    private static final int RETRY_AFTER_SECONDS = 10;

    private final Semaphore places = new Semaphore(PLACES);
    private final PatientExporter exporter;

    ExportSpool(PatientExporter exporter) {
        this.exporter = exporter;
    }

    /**
     * @param forPatient whether the patient is the one who asks
     * @return for the caller to close, which frees the place
     * @throws TooManyRequests if all places are taken
     */
    SpooledExport write(UUID patientId, boolean forPatient) {
        if (!places.tryAcquire()) {
            throw new TooManyRequests(RETRY_AFTER_SECONDS);
        }
        SpooledExport export = create();
        try {
            exporter.write(patientId, forPatient, export.sink());
            return export;
        } catch (RuntimeException | Error e) {
            export.close();
            throw e;
        }
    }

    private SpooledExport create() {
        try {
            return SpooledExport.create(places::release);
        } catch (IOException e) {
            places.release();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }
}
