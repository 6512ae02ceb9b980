-- Patients who were erased. The id says nothing about anybody; it is kept so that it is never used again.
create table erased_patient (
    patient_id uuid        constraint erased_patient_pk primary key,
    erased_at  timestamptz not null
);
