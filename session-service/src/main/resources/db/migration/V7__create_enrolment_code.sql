-- Codes by which patients claim their record. The code itself is shown once and never stored.
create table enrolment_code (
    code_hash  bytea       constraint enrolment_code_pk primary key,
    patient_id uuid        not null constraint enrolment_code_patient_fk references patient on delete cascade,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    claimed_at timestamptz,
    claimed_by text
);
create index enrolment_code_patient_idx on enrolment_code (patient_id);
comment on column enrolment_code.code_hash is 'SHA-256; the code has 80 random bits, so that no salt is needed.';
