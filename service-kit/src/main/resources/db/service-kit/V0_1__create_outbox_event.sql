-- Events to publish, written in the same transaction as the change they announce.
create table outbox_event (
    position     bigint generated always as identity constraint outbox_event_pk primary key,
    event_id     text        not null constraint outbox_event_event_id_uk unique,
    topic        text        not null,
    record_key   text        not null,
    source       text        not null,
    subject      text,
    happened_at  timestamptz not null,
    data_schema  text,
    payload      text        not null,
    created_at   timestamptz not null,
    published_at timestamptz,
    parked_at    timestamptz,
    parked_why   text
);
create index outbox_event_pending_idx on outbox_event (position) where published_at is null;
create index outbox_event_parked_idx on outbox_event (position) where parked_at is not null;
create index outbox_event_published_at_idx on outbox_event (published_at) where published_at is not null;
comment on column outbox_event.topic is 'Also the CloudEvents type.';
comment on column outbox_event.published_at is 'When the broker confirmed; null while pending.';
comment on column outbox_event.parked_at is 'Set when the broker refused this one record for good, so that it does not hold up the others.';
comment on column outbox_event.parked_why is 'Name of the error; never data of the event.';
