-- Who may see what is known of a patient, as the newest revision of the patient says.
create table patient_access (
    patient_id uuid not null,
    subject    text not null,
    relation   text not null constraint patient_access_relation_known
                             check (relation in ('OWN', 'CARE_TEAM', 'BREAK_GLASS')),
    until      timestamptz,
    constraint patient_access_pk primary key (patient_id, subject, relation)
);
create index patient_access_subject_idx on patient_access (subject, relation);
comment on column patient_access.subject is 'As the identity provider calls them.';
comment on column patient_access.until is 'The first moment at which it no longer holds; null when it has no end.';
