-- Dry runs: a draft protocol held against the stored history of patients on a published one, before it is published.
create table dry_run (
    dry_run_id     uuid        constraint dry_run_pk primary key,
    started_by     text        not null,
    state          text        not null constraint dry_run_state_known check (state in ('RUNNING', 'DONE', 'FAILED')),
    draft          text        not null,
    patients_on    text        not null,
    as_of          date,
    clinic_ids     uuid[],
    requested_at   timestamptz not null,
    finished_at    timestamptz,
    patients_total bigint,
    patients_done  bigint      not null default 0,
    next_patient   uuid        not null default '00000000-0000-0000-0000-000000000000',
    worker         uuid,
    worker_until   timestamptz,
    constraint dry_run_running_until_finished check ((state = 'RUNNING') = (finished_at is null))
);
-- One at a time for each caller.
create unique index dry_run_under_way_uk on dry_run (started_by) where finished_at is null;
comment on column dry_run.started_by is 'Subject of the caller, the only one who sees it.';
comment on column dry_run.draft is 'What the rules look at, in the form of the event protocol.published.';
comment on column dry_run.patients_on is 'Code of the published protocol whose patients are meant.';
comment on column dry_run.as_of is 'The day the decisions are for; null for the patient''s today when it was asked for.';
comment on column dry_run.clinic_ids is 'Whose patients are meant; null for those of all clinics.';
comment on column dry_run.patients_total is 'Who may be on the protocol; null until they were counted.';
comment on column dry_run.next_patient is 'The first, in the order of their ids, who was not looked at.';
comment on column dry_run.worker is 'The instance at work.';
comment on column dry_run.worker_until is 'When others may think that it has crashed.';

-- How many patients something holds of.
create table dry_run_count (
    dry_run_id uuid   not null constraint dry_run_count_dry_run_fk references dry_run on delete cascade,
    what       text   not null,
    was        text   not null,
    becomes    text   not null,
    patients   bigint not null,
    constraint dry_run_count_pk primary key (dry_run_id, what, was, becomes)
);
comment on column dry_run_count.was is 'By the version in force; empty for none.';
comment on column dry_run_count.becomes is 'By the draft; empty for none.';

-- Patients in the care of who started it for whom the draft says something else, or nothing.
create table dry_run_patient (
    dry_run_id       uuid not null constraint dry_run_patient_dry_run_fk references dry_run on delete cascade,
    patient_id       uuid not null,
    local_day        date not null,
    protocol_version text not null,
    stage_code       text not null,
    finding          text not null constraint dry_run_patient_finding_known
                          check (finding in ('DIFFERENT', 'STAGE_MISSING', 'NOT_JUDGED')),
    missing_stage    text,
    now              json,
    draft            json,
    constraint dry_run_patient_pk primary key (dry_run_id, patient_id)
);
create index dry_run_patient_patient_id_idx on dry_run_patient (patient_id);
comment on column dry_run_patient.now is 'Decision by the version in force; null when it could not be made.';
comment on column dry_run_patient.draft is 'Decision by the draft; null when it has no such stage or none could be made.';
