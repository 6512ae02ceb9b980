-- Who takes part.
create table patient (
    patient_id   uuid        constraint patient_pk primary key,
    revision     integer     not null constraint patient_revision_positive check (revision > 0),
    display_name text        not null,
    zone         text        not null,
    changed_at   timestamptz not null
);
comment on column patient.zone is 'IANA time zone.';
