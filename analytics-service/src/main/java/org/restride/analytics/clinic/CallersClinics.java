package org.restride.analytics.clinic;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
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
    private final SecurityIdentity identity;

    CallersClinics(@RestClient SessionService sessions, HttpHeaders headers, SecurityIdentity identity) {
        this.sessions = sessions;
        this.headers = headers;
        this.identity = identity;
    }

    /** @throws SessionServiceUnavailable if it does not answer */
    public ClinicReach of(Caller caller) {
        if (!caller.is(CLINICIAN)) {
            return ClinicReach.ALL;
        }
        try {
            var me = sessions.me(authorization());
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

    /** By the token of the sign-in to the pages, or by what came with the request. */
    private String authorization() {
        var signedIn = identity.getCredential(AccessTokenCredential.class);
        return signedIn == null ? headers.getHeaderString(HttpHeaders.AUTHORIZATION) : "Bearer " + signedIn.getToken();
    }
}
