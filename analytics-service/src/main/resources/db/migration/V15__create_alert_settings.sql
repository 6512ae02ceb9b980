-- Where the alerts of a clinic go.
create table alert_settings (
    clinic_id              uuid        not null constraint alert_settings_pk primary key,
    revision               integer     not null,
    webhook_url            text,
    webhook_secret         text,
    email                  text,
    second_webhook_url     text,
    second_webhook_secret  text,
    second_email           text,
    emergency_minutes      integer     not null,
    urgent_minutes         integer     not null,
    most_escalations       integer     not null,
    changed_by             text        not null,
    changed_at             timestamptz not null,
    constraint alert_settings_webhook_signed check ((webhook_url is null) = (webhook_secret is null)),
    constraint alert_settings_second_webhook_signed
        check ((second_webhook_url is null) = (second_webhook_secret is null))
);
comment on column alert_settings.webhook_secret is 'Key of the signatures as Standard Webhooks write it; given out to nobody.';
comment on column alert_settings.emergency_minutes is 'From one notice to the next while nobody acknowledges.';
comment on column alert_settings.changed_by is 'Subject of the clinic-admin.';
