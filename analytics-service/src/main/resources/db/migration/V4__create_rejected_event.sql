-- Records that could not be taken in, kept with the reason so that nothing is lost and no partition stops.
create table rejected_event (
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    reason        text        not null,
    record_key    text,
    headers       text        not null,
    payload       bytea,
    rejected_at   timestamptz not null,
    constraint rejected_event_pk primary key (topic, partition, record_offset)
);
comment on column rejected_event.reason is 'Which field broke which rule; never its value.';
