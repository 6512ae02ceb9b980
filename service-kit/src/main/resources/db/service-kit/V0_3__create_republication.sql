-- Everything a service has published, published again: how far that is.
create table republication (
    republication_id uuid        constraint republication_pk primary key,
    requested_at     timestamptz not null,
    finished_at      timestamptz,
    chapters_total   bigint,
    chapters_done    bigint      not null default 0,
    events           bigint      not null default 0,
    bookmark         text,
    last_position    bigint
);
create unique index republication_under_way_uk on republication ((finished_at is null)) where finished_at is null;
comment on column republication.finished_at is 'When the broker had confirmed everything; null while it is under way.';
comment on column republication.bookmark is 'The last chapter that was told, for whoever goes on.';
comment on column republication.last_position is 'Of the outbox, up to which all has to be sent; null while more is to be told.';

alter table outbox_event add column again boolean not null default false;
comment on column outbox_event.again is 'Told again out of the history; deleted once the broker confirmed it.';
