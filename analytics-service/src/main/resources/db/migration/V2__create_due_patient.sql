-- Patients whose figures may have changed.
create table due_patient (
    patient_id uuid        constraint due_patient_pk primary key,
    since      timestamptz not null
);
create index due_patient_since_idx on due_patient (since);
