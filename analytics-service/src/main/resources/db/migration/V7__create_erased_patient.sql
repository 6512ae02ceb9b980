-- Patients who were erased: nothing is kept but the id, so that late events of them can be told from those of others.
create table erased_patient (
    patient_id uuid        constraint erased_patient_pk primary key,
    erased_at  timestamptz not null
);
comment on column erased_patient.erased_at is 'When session-service deleted what it had.';
