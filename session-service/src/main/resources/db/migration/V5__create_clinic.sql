-- Where people are treated, and who works there.
create table clinic (
    clinic_id  uuid        constraint clinic_pk primary key,
    name       text        not null,
    changed_at timestamptz not null
);
create table clinic_member (
    clinic_id    uuid        not null constraint clinic_member_clinic_fk references clinic,
    subject      text        not null,
    display_name text        not null,
    functions    text[]      not null constraint clinic_member_functions_known
                             check (functions <@ array ['CLINICIAN', 'IMPORTER', 'ADMIN'] and functions <> '{}'),
    changed_at   timestamptz not null,
    constraint clinic_member_pk primary key (clinic_id, subject)
);
create index clinic_member_subject_idx on clinic_member (subject);
comment on column clinic_member.subject is 'As the identity provider calls them.';
comment on column clinic_member.functions is 'What they may do there; their token must hold the role as well.';
