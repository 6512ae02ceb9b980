-- All revisions of all plans; a revision never changes.
create table plan_revision (
    patient_id     uuid        not null constraint plan_revision_patient_fk references patient,
    revision       integer     not null constraint plan_revision_revision_positive check (revision > 0),
    plan_id        uuid        not null,
    effective_from date        not null,
    request        jsonb       not null,
    plan           jsonb       not null,
    changed_at     timestamptz not null,
    constraint plan_revision_pk primary key (patient_id, revision)
);
comment on column plan_revision.effective_from is 'First local day of the patient on which this revision counts.';
comment on column plan_revision.request is 'As it was sent, to recognise the same request again.';
comment on column plan_revision.plan is 'Data of the event plan.changed.';
