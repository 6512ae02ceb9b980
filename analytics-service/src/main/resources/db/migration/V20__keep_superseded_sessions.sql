-- Revisions of sessions that a higher one took the place of: what a week said before a correction follows from them
-- (ADR 0027). What was corrected before this table existed is not in it, until a rebuild reads the events again.
create table superseded_fact (
    patient_id uuid    not null,
    kind       text    not null constraint superseded_fact_kind_known check (kind = 'SESSION'),
    identity   text    not null,
    revision   integer not null,
    local_day  date    not null,
    data       json    not null,
    constraint superseded_fact_pk primary key (patient_id, kind, identity, revision)
);
create index superseded_fact_day_idx on superseded_fact (patient_id, local_day);
comment on column superseded_fact.local_day is 'The patient''s day it counted for.';
comment on column superseded_fact.data is 'Data of the event.';
