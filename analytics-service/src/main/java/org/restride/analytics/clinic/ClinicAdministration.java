package org.restride.analytics.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks session-service, as the caller, whether they administer a clinic: it alone knows. */
@ApplicationScoped
public class ClinicAdministration {

    private static final Logger LOG = Logger.getLogger(ClinicAdministration.class);

    private final SessionService sessions;
    private final HttpHeaders headers;

    ClinicAdministration(@RestClient SessionService sessions, HttpHeaders headers) {
        this.sessions = sessions;
        this.headers = headers;
    }

    /**
     * @throws ClinicNotFound if there is no such clinic, or the caller does not administer it
     * @throws SessionServiceUnavailable if it does not answer
     */
    public void requireAdministered(UUID clinicId) {
        int status = ask(clinicId);
        if (status == 403 || status == 404) {
            throw new ClinicNotFound();
        }
        if (status != 200) {
            LOG.warnf("session-service answered %d", status);
            throw new SessionServiceUnavailable();
        }
    }

    private int ask(UUID clinicId) {
        try (var answer = sessions.members(headers.getHeaderString(HttpHeaders.AUTHORIZATION), clinicId, 1)) {
            return answer.getStatus();
        } catch (WebApplicationException e) {
            return e.getResponse().getStatus();
        } catch (ProcessingException e) {
            LOG.warnf("session-service does not answer: %s", e.getClass().getSimpleName());
            throw new SessionServiceUnavailable();
        }
    }
}
