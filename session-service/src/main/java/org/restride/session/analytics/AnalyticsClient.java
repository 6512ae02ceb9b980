package org.restride.session.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.restride.kit.audit.AuditRecord;

/** Asks analytics-service for its part, as the caller. */
@ApplicationScoped
public class AnalyticsClient {

    private static final Logger LOG = Logger.getLogger(AnalyticsClient.class);

    private final AnalyticsApi analytics;
    private final HttpHeaders headers;

    AnalyticsClient(@RestClient AnalyticsApi analytics, HttpHeaders headers) {
        this.analytics = analytics;
        this.headers = headers;
    }

    /**
     * Audit entries before a place, newest first.
     *
     * @throws AnalyticsUnavailable if it does not answer, or has not heard yet of the patient or of the caller's right
     */
    public List<AuditRecord> audit(UUID patientId, Instant beforeAt, long beforePosition, int limit) {
        return ask(() -> analytics.audit(token(), patientId, beforeAt, beforePosition, limit))
                .items();
    }

    /**
     * Everything it holds about a patient, as JSON.
     *
     * @throws AnalyticsUnavailable if it does not answer, or has not heard yet of the patient or of the caller's right
     */
    public InputStream export(UUID patientId) {
        return ask(() -> analytics.export(token(), patientId));
    }

    private String token() {
        return headers.getHeaderString(HttpHeaders.AUTHORIZATION);
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException e) {
            LOG.warnf("analytics-service answered %d", e.getResponse().getStatus());
            throw new AnalyticsUnavailable();
        } catch (ProcessingException e) {
            LOG.warnf("analytics-service does not answer: %s", e.getClass().getSimpleName());
            throw new AnalyticsUnavailable();
        }
    }
}
