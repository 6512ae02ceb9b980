-- What patients report, one row per revision; rows are only ever added. The primary key is what makes sending twice
-- harmless and two corrections of one revision impossible.
create table patient_record (
    patient_id  uuid        not null constraint patient_record_patient_fk references patient,
    kind        text        not null constraint patient_record_kind_known check (kind in ('SESSION', 'PAIN_SCORE')),
    record_id   uuid        not null,
    revision    integer     not null constraint patient_record_revision_positive check (revision > 0),
    voided      boolean     not null,
    occurred_at timestamptz not null,
    local_day   date        not null,
    recorded_at timestamptz not null,
    received_at timestamptz not null,
    content     jsonb       not null,
    prescribed  jsonb,
    constraint patient_record_pk primary key (patient_id, kind, record_id, revision)
);
create index patient_record_timeline_idx on patient_record (patient_id, kind, occurred_at desc, record_id desc);
comment on column patient_record.local_day is 'The patient''s day it counts for; a day begins at 03:00 local time.';
comment on column patient_record.recorded_at is 'When it was entered on the device.';
comment on column patient_record.content is 'As it was sent.';
comment on column patient_record.prescribed is 'What the plan asked for on that day; null without a plan and for pain scores.';
