package org.restride.session.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
     * Audit entries before a place, newest first; none while it has not heard of the patient.
     *
     * @throws AnalyticsUnavailable if it does not answer
     */
    public List<AuditRecord> audit(UUID patientId, Instant beforeAt, long beforePosition, int limit) {
        return ask(() -> analytics.audit(token(), patientId, beforeAt, beforePosition, limit))
                .map(AnalyticsApi.AuditPart::items)
                .orElse(List.of());
    }

    /**
     * Everything it holds about a patient, as JSON; empty while it has not heard of the patient.
     *
     * @throws AnalyticsUnavailable if it does not answer
     */
    public Optional<InputStream> export(UUID patientId) {
        return ask(() -> analytics.export(token(), patientId));
    }

    private String token() {
        return headers.getHeaderString(HttpHeaders.AUTHORIZATION);
    }

    private static <T> Optional<T> ask(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            LOG.warnf("analytics-service answered %d", e.getResponse().getStatus());
            throw new AnalyticsUnavailable();
        } catch (ProcessingException e) {
            LOG.warnf("analytics-service does not answer: %s", e.getClass().getSimpleName());
            throw new AnalyticsUnavailable();
        }
    }
}
