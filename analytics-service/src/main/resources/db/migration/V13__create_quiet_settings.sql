-- Of which kinds a patient's items are left out of the list for a while; one row per revision, the highest counts.
create table quiet_settings (
    patient_id uuid        not null,
    revision   integer     not null,
    entries    jsonb       not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    constraint quiet_settings_pk primary key (patient_id, revision)
);
comment on column quiet_settings.entries is 'Array of kind, until and reason; each kind at most once.';
comment on column quiet_settings.changed_by is 'Subject of the clinician.';
