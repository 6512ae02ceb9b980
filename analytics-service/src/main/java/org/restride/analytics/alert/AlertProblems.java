package org.restride.analytics.alert;

import java.util.UUID;
import org.restride.kit.problem.NotFound;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;
import org.restride.kit.problem.UnprocessableRequest;

/** What can be wrong with what a clinic wants to be told. */
final class AlertProblems {

    private AlertProblems() {}

    /** 404: nobody has said where alerts go. */
    static class AlertSettingsNotFound extends NotFound {
        private static final long serialVersionUID = 1L;

        AlertSettingsNotFound() {
            super("alert-settings-not-found", "Nobody has said where the alerts of this clinic go");
        }
    }

    /** 409: something else is set and the caller did not say that they have seen it. */
    static class ConflictingAlertSettings extends ProblemException {
        private static final long serialVersionUID = 1L;

        ConflictingAlertSettings(UUID clinicId, AlertSettings stored) {
            super(Problem.of(409, "conflicting-alert-settings", "Something else is set for this clinic")
                    .detail("To change it, send If-Match with the current revision")
                    .with("currentRevision", stored.revision())
                    .with("stored", AlertSettingsView.of(clinicId, stored)));
        }
    }

    /** 422: a webhook may not have this address here. */
    static class WebhookNotAllowed extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        WebhookNotAllowed(String field, String rule) {
            super("webhook-not-allowed", "A webhook may not have this address", field, rule);
        }
    }

    /** 422: nothing is sent without a signature. */
    static class SecretMissing extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        SecretMissing(String field) {
            super("webhook-secret-missing", "The webhook has no secret yet", field, "must be present the first time");
        }
    }
}
