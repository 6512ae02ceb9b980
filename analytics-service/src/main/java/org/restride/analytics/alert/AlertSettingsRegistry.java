package org.restride.analytics.alert;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.restride.analytics.alert.AlertProblems.AlertSettingsNotFound;
import org.restride.analytics.alert.AlertProblems.ConflictingAlertSettings;
import org.restride.analytics.alert.AlertProblems.SecretMissing;
import org.restride.analytics.alert.AlertProblems.WebhookNotAllowed;
import org.restride.analytics.alert.AlertSettingsRequest.RecipientRequest;
import org.restride.analytics.alert.AlertSettingsRequest.WebhookRequest;
import org.restride.analytics.revision.Revised;
import org.restride.analytics.sql.Sql;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.problem.InvalidRequest;

/** Keeps where the alerts of each clinic go. */
@ApplicationScoped
class AlertSettingsRegistry {

    private static final Addresses NOWHERE = new Addresses(null, null);

    private static final String FIND = "select * from alert_settings where clinic_id = ?";
    /** Takes the place of the revision before; leaves it to others where that is not the one that was seen. */
    private static final String STORE = """
            insert into alert_settings as stored
                (revision, webhook_url, webhook_secret, email, second_webhook_url, second_webhook_secret, second_email,
                 emergency_minutes, urgent_minutes, most_escalations, changed_by, changed_at, clinic_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (clinic_id) do update
                set (revision, webhook_url, webhook_secret, email, second_webhook_url, second_webhook_secret,
                     second_email, emergency_minutes, urgent_minutes, most_escalations, changed_by, changed_at)
                  = (excluded.revision, excluded.webhook_url, excluded.webhook_secret, excluded.email,
                     excluded.second_webhook_url, excluded.second_webhook_secret, excluded.second_email,
                     excluded.emergency_minutes, excluded.urgent_minutes, excluded.most_escalations,
                     excluded.changed_by, excluded.changed_at)
                where stored.revision = excluded.revision - 1
            """;

    private final Sql sql;
    private final WebhookUrls urls;
    private final CurrentAccess current;
    private final Clock clock;

    AlertSettingsRegistry(AgroalDataSource dataSource, WebhookUrls urls, CurrentAccess current, Clock clock) {
        this.sql = Sql.on(dataSource);
        this.urls = urls;
        this.current = current;
        this.clock = clock;
    }

    /** @param created whether there was nothing before */
    record Put(AlertSettings settings, boolean created) {}

    Optional<AlertSettings> of(UUID clinicId) {
        return sql.first(FIND, AlertSettings::from, clinicId);
    }

    @Transactional
    Put put(UUID clinicId, OptionalInt ifMatch, AlertSettingsRequest request) {
        Optional<AlertSettings> stored = of(clinicId);
        AlertSettings wanted = wanted(request, stored);
        Revised revised = Revised.by(
                stored.map(AlertSettings::revision).orElse(0),
                stored.filter(wanted::saysTheSame).isPresent(),
                ifMatch,
                () -> AlertSettingsView.of(clinicId, stored.orElseThrow()),
                AlertSettingsNotFound::new,
                () -> new ConflictingAlertSettings(clinicId, stored.orElseThrow()));
        if (!revised.written()) {
            return new Put(stored.orElseThrow(), false);
        }
        AlertSettings next = wanted.as(revised.revision(), current.caller().subject(), clock.instant());
        return store(clinicId, next)
                ? new Put(next, revised.created())
                : put(clinicId, ifMatch, request); // somebody was faster; now it can be seen with what
    }

    private AlertSettings wanted(AlertSettingsRequest request, Optional<AlertSettings> stored) {
        return new AlertSettings(
                0,
                addresses("first", request.first(), stored.map(AlertSettings::first)),
                addresses("second", request.second(), stored.map(AlertSettings::second)),
                request.emergencyMinutesOrUsual(),
                request.urgentMinutesOrUsual(),
                request.mostEscalationsOrUsual(),
                null,
                null);
    }

    private Addresses addresses(String field, RecipientRequest request, Optional<Addresses> stored) {
        if (request == null) {
            return NOWHERE;
        }
        WebhookRequest webhook = request.webhook();
        return new Addresses(
                webhook == null ? null : signed(field + ".webhook", webhook, stored.map(Addresses::webhook)),
                request.email());
    }

    private SignedWebhook signed(String field, WebhookRequest request, Optional<SignedWebhook> stored) {
        urls.fault(request.url()).ifPresent(rule -> {
            throw new WebhookNotAllowed(field + ".url", rule);
        });
        if (request.secret() == null) {
            return new SignedWebhook(
                    request.url(),
                    stored.map(SignedWebhook::secret).orElseThrow(() -> new SecretMissing(field + ".secret")));
        }
        requireKey(field + ".secret", request.secret());
        return new SignedWebhook(request.url(), request.secret());
    }

    /** What looks like Base64 need not be any. */
    private static void requireKey(String field, String secret) {
        try {
            Base64.getDecoder().decode(secret.substring(secret.indexOf('_') + 1));
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(field, "must be whsec_ and 24 to 64 bytes in Base64");
        }
    }

    private boolean store(UUID clinicId, AlertSettings settings) {
        return sql.update(
                        STORE,
                        settings.revision(),
                        url(settings.first()),
                        secret(settings.first()),
                        settings.first().email(),
                        url(settings.second()),
                        secret(settings.second()),
                        settings.second().email(),
                        settings.emergencyMinutes(),
                        settings.urgentMinutes(),
                        settings.mostEscalations(),
                        settings.changedBy(),
                        settings.changedAt(),
                        clinicId)
                == 1;
    }

    private static String url(Addresses addresses) {
        return addresses.webhook() == null ? null : addresses.webhook().url();
    }

    private static String secret(Addresses addresses) {
        return addresses.webhook() == null ? null : addresses.webhook().secret();
    }
}
