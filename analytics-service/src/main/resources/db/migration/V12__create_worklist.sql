-- Who needs attention and why, and what people did about it.
create table worklist_item (
    item_id           uuid        not null constraint worklist_item_pk primary key,
    patient_id        uuid        not null,
    kind              text        not null constraint worklist_item_kind_known
                                  check (kind in ('RED_FLAG', 'REFERRAL', 'REGRESS', 'RISING_PAIN', 'SILENT',
                                                  'ADHERENCE_FALLING', 'READY_TO_PROGRESS', 'DECISION_WAITING')),
    revision          integer     not null,
    urgency           text        constraint worklist_item_urgency_known
                                  check (urgency in ('EMERGENCY', 'URGENT', 'SOON', 'ROUTINE')),
    causes            text[]      not null,
    codes             text[]      not null,
    since             date        not null,
    recommendation_id uuid,
    opened_at         timestamptz not null,
    closed_at         timestamptz,
    seen_causes       text[]      not null default '{}',
    snoozed_until     timestamptz,
    assignee          text
);
-- No second one while the first is not closed.
create unique index worklist_item_not_closed_uk on worklist_item (patient_id, kind) where closed_at is null;
create index worklist_item_patient_id_idx on worklist_item (patient_id);
comment on column worklist_item.revision is 'Goes up with every change, also with those nobody made by hand.';
comment on column worklist_item.causes is 'What it is about, opaque and sorted; one that is not among the seen ones opens it again.';
comment on column worklist_item.since is 'The patient''s day.';
comment on column worklist_item.seen_causes is 'All that somebody has acknowledged or snoozed.';
comment on column worklist_item.assignee is 'Subject of a clinician; null when it is nobody''s.';

-- Rows are only ever added.
create table worklist_handling (
    item_id     uuid        not null constraint worklist_handling_item_fk
                            references worklist_item (item_id) on delete cascade,
    handling_id uuid        not null,
    what        text        not null constraint worklist_handling_what_known
                            check (what in ('ACKNOWLEDGED', 'SNOOZED', 'ASSIGNED')),
    snoozed_until timestamptz,
    assignee    text,
    note        text,
    causes      text[]      not null,
    codes       text[]      not null,
    handled_by  text        not null,
    handled_at  timestamptz not null,
    constraint worklist_handling_pk primary key (item_id, handling_id)
);
comment on column worklist_handling.handling_id is 'Chosen by the caller, so that sending again does nothing twice.';
comment on column worklist_handling.causes is 'What the item was about at that moment.';
comment on column worklist_handling.handled_by is 'Subject of the clinician.';
