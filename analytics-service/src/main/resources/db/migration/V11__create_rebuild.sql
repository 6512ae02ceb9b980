-- Rebuilds: everything that is derived is computed again, from the facts or from all events that Kafka still has.
create table rebuild (
    rebuild_id         uuid        constraint rebuild_pk primary key,
    source             text        not null constraint rebuild_source_known check (source in ('FACTS', 'EVENTS')),
    state              text        not null
                                   constraint rebuild_state_known check (state in ('READING', 'RECOMPUTING', 'DONE')),
    requested_at       timestamptz not null,
    finished_at        timestamptz,
    patients_total     bigint,
    patients_marked    bigint      not null default 0,
    next_patient       uuid        default '00000000-0000-0000-0000-000000000000',
    patients_postponed bigint,
    worker             uuid,
    worker_until       timestamptz,
    constraint rebuild_done_when_finished check ((state = 'DONE') = (finished_at is not null))
);
create unique index rebuild_under_way_uk on rebuild ((finished_at is null)) where finished_at is null;
comment on column rebuild.patients_total is 'Null until they were counted.';
comment on column rebuild.next_patient is 'The first, in the order of their ids, who is not marked as due yet; null when all are.';
comment on column rebuild.patients_postponed is 'Who could not be evaluated; null until it is done.';
comment on column rebuild.worker is 'The instance at work.';
comment on column rebuild.worker_until is 'When others may think that it has crashed.';

-- How far the topics were read.
create table rebuild_partition (
    rebuild_id   uuid    not null constraint rebuild_partition_rebuild_fk references rebuild,
    topic        text    not null,
    partition    integer not null,
    first_offset bigint  not null,
    next_offset  bigint  not null,
    end_offset   bigint  not null,
    constraint rebuild_partition_pk primary key (rebuild_id, topic, partition)
);
comment on column rebuild_partition.end_offset is 'Where the partition ended when the rebuild began; the first not to be read.';

alter table due_patient add column rebuild_id uuid;
create index due_patient_rebuild_idx on due_patient (rebuild_id) where rebuild_id is not null;
comment on column due_patient.rebuild_id is 'The rebuild that waits for the evaluation; null when none does.';
