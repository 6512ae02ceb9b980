-- What happened, one row per event identity; the highest revision wins. This is also the inbox: a repeated event meets
-- its own row.
create table fact (
    patient_id uuid    not null,
    kind       text    not null constraint fact_kind_known check (kind in ('PATIENT', 'PLAN', 'SESSION', 'PAIN_SCORE')),
    identity   text    not null,
    revision   integer not null,
    data       jsonb   not null,
    constraint fact_pk primary key (patient_id, kind, identity)
) partition by hash (patient_id);
create table fact_0 partition of fact for values with (modulus 8, remainder 0);
create table fact_1 partition of fact for values with (modulus 8, remainder 1);
create table fact_2 partition of fact for values with (modulus 8, remainder 2);
create table fact_3 partition of fact for values with (modulus 8, remainder 3);
create table fact_4 partition of fact for values with (modulus 8, remainder 4);
create table fact_5 partition of fact for values with (modulus 8, remainder 5);
create table fact_6 partition of fact for values with (modulus 8, remainder 6);
create table fact_7 partition of fact for values with (modulus 8, remainder 7);
comment on column fact.identity is 'Unique within patient and kind, as the event names it.';
comment on column fact.data is 'Data of the event.';
