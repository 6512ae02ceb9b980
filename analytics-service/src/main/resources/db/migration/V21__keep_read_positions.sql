-- Where this database has got to in the topics, so that one that is new, or was brought back from a backup, misses nothing
-- that Kafka still has: what the broker knows of the consumer group belongs to the database that was there before.
create table read_position (
    topic       text    not null,
    partition   integer not null,
    topic_id    uuid    not null,
    next_offset bigint  not null,
    constraint read_position_pk primary key (topic, partition)
);
comment on column read_position.topic_id is 'Given by Kafka: a topic that was lost and made again has another one, and begins anew.';
comment on column read_position.next_offset is 'The first that may not have been taken in.';

create table intake (
    only_row      boolean     default true constraint intake_pk primary key constraint intake_one_row check (only_row),
    follows_group boolean     not null,
    held_since    timestamptz
);
comment on column intake.follows_group is
    'Where no position is kept yet, the one of the consumer group counts: a database from before positions were kept.';
comment on column intake.held_since is
    'Nobody is evaluated since then, until a rebuild: facts are missing. Null while everything goes its way.';
insert into intake (follows_group)
select exists (select 1 from fact) or exists (select 1 from protocol_version);
