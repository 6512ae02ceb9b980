-- What clinicians decided about stages. A decision never changes, and a recommendation is decided once.
create table stage_decision (
    patient_id        uuid        not null constraint stage_decision_patient_fk references patient on delete cascade,
    decision_id       uuid        not null,
    recommendation_id uuid,
    request           jsonb       not null,
    decision          jsonb       not null,
    decided_at        timestamptz not null,
    constraint stage_decision_pk primary key (patient_id, decision_id),
    constraint stage_decision_recommendation_uk unique (patient_id, recommendation_id)
);
comment on column stage_decision.request is 'As it was sent, with the note, to recognise the same request again.';
comment on column stage_decision.decision is 'Data of the event stage.decided.';
