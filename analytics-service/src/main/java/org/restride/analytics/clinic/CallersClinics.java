package org.restride.analytics.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.restride.analytics.clinic.SessionService.WorksAt;
import org.restride.kit.access.Caller;

/**
 * Whose patients a caller may have counted: a clinician those of the clinics they work in, which session-service knows;
 * authors and reviewers those of all, as there is one catalogue for all.
 */
@ApplicationScoped
public class CallersClinics {

    private static final Logger LOG = Logger.getLogger(CallersClinics.class);
    private static final String CLINICIAN = "clinician";
    private static final String TREATS = "CLINICIAN";

    private final SessionService sessions;
    private final HttpHeaders headers;

    CallersClinics(@RestClient SessionService sessions, HttpHeaders headers) {
        this.sessions = sessions;
        this.headers = headers;
    }

    /** @throws SessionServiceUnavailable if it does not answer */
    public ClinicReach of(Caller caller) {
        if (!caller.is(CLINICIAN)) {
            return ClinicReach.ALL;
        }
        try {
            var me = sessions.me(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
            return new ClinicReach(me.clinics().stream()
                    .filter(clinic -> clinic.functions().contains(TREATS))
                    .map(WorksAt::clinicId)
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (WebApplicationException e) {
            LOG.warnf("session-service answered %d", e.getResponse().getStatus());
            throw new SessionServiceUnavailable();
        } catch (ProcessingException e) {
            LOG.warnf("session-service does not answer: %s", e.getClass().getSimpleName());
            throw new SessionServiceUnavailable();
        }
    }
}
