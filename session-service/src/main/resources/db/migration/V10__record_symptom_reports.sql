-- Screens for warning symptoms are recorded like all that patients report; what they raise stays until it is cleared.
alter table patient_record
    drop constraint patient_record_kind_known,
    add constraint patient_record_kind_known check (kind in ('SESSION', 'PAIN_SCORE', 'SYMPTOM_REPORT')),
    add column device_clock_wrong boolean not null default false;
comment on column patient_record.device_clock_wrong is 'The device''s clock disagreed with ours when it was sent.';

create table symptom_flag (
    flag_id      uuid        not null default gen_random_uuid() constraint symptom_flag_id_uk unique,
    patient_id   uuid        not null constraint symptom_flag_patient_fk references patient on delete cascade,
    report_id    uuid        not null,
    symptom_code text        not null,
    tier         text        not null constraint symptom_flag_tier_known check (tier in ('EMERGENCY', 'URGENT')),
    raised_on    date        not null,
    raised_at    timestamptz not null,
    cleared_at   timestamptz,
    cleared_by   text,
    note_id      uuid,
    note         text,
    constraint symptom_flag_pk primary key (patient_id, report_id, symptom_code),
    constraint symptom_flag_cleared_with_note check (
        num_nonnulls(cleared_at, cleared_by, note_id, note) in (0, 4))
);
create index symptom_flag_open_idx on symptom_flag (patient_id) where cleared_at is null;
comment on column symptom_flag.flag_id is 'For addresses, which must not say what the symptom is.';
comment on column symptom_flag.raised_on is 'The patient''s local day of the answer.';
comment on column symptom_flag.cleared_by is 'Subject of the clinician.';
