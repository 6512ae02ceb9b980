-- Protocol versions heard of from the catalogue, so that planning works while the catalogue is away.
create table known_protocol (
    code    text  not null,
    version text  not null,
    content jsonb not null,
    constraint known_protocol_pk primary key (code, version)
);
comment on column known_protocol.content is 'Data of the event protocol.published.';
