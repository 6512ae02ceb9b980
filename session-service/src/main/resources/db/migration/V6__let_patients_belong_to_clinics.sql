-- Whose patient it is, who cares for them, and as whom they sign in.
alter table patient
    add column clinic_id      uuid constraint patient_clinic_fk references clinic,
    add column linked_subject text constraint patient_linked_subject_uk unique;
comment on column patient.clinic_id is 'Null for patients from before there were clinics; only the first clinic-admin reaches them.';
comment on column patient.linked_subject is 'The patient''s own sign-in; null until an enrolment code was claimed.';
create index patient_clinic_idx on patient (clinic_id, patient_id);

create table care_team_member (
    patient_id uuid not null constraint care_team_member_patient_fk references patient on delete cascade,
    subject    text not null,
    constraint care_team_member_pk primary key (patient_id, subject)
);
create index care_team_member_subject_idx on care_team_member (subject, patient_id);

-- Who opened a patient's data without being on the care team, and until when. The reason is in the audit trail.
create table break_glass_grant (
    patient_id  uuid        not null constraint break_glass_grant_patient_fk references patient on delete cascade,
    subject     text        not null,
    granted_at  timestamptz not null,
    valid_until timestamptz not null,
    constraint break_glass_grant_pk primary key (patient_id, subject, granted_at)
);
comment on column break_glass_grant.valid_until is 'The first moment at which it no longer holds.';
