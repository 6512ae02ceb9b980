-- Protocol versions heard of from the catalogue.
create table protocol_version (
    code    text  not null,
    version text  not null,
    content jsonb not null,
    constraint protocol_version_pk primary key (code, version)
);
comment on column protocol_version.content is 'Data of the event protocol.published.';
