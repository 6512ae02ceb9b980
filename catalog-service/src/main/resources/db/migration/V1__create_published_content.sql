-- Published exercises and protocols. What is published never changes; a correction is a new revision or version.
create table exercise_revision (
    exercise_code text        not null,
    revision      integer     not null,
    content       jsonb       not null,
    published_at  timestamptz not null,
    constraint exercise_revision_pk primary key (exercise_code, revision),
    constraint exercise_revision_revision_ck check (revision >= 1),
    constraint exercise_revision_content_ck check (jsonb_typeof(content) = 'object')
);
comment on column exercise_revision.revision is '1 for the first; the highest is the current one.';
comment on column exercise_revision.content is 'Texts and doses; units are in the names of the members (holdSeconds).';

create table protocol_version (
    protocol_code              text        not null,
    version                    text        not null,
    sequence                   integer     not null,
    title                      text        not null,
    clinical_sign_off_required boolean     not null,
    content                    jsonb       not null,
    published_at               timestamptz not null,
    announced_at               timestamptz,
    constraint protocol_version_pk primary key (protocol_code, version),
    constraint protocol_version_sequence_uk unique (protocol_code, sequence),
    constraint protocol_version_sequence_ck check (sequence >= 1),
    constraint protocol_version_content_ck check (jsonb_typeof(content) = 'object')
);
create index protocol_version_unannounced_idx on protocol_version (published_at) where announced_at is null;
comment on column protocol_version.sequence is 'Order of the versions of one protocol, 1 for the first; the highest is the current one.';
comment on column protocol_version.content is 'Stages, doses, criteria and evidence; units are in the names of the members.';
comment on column protocol_version.announced_at is 'When its event was put into the outbox; null while not yet done.';

create table protocol_exercise (
    protocol_code    text    not null,
    protocol_version text    not null,
    exercise_code    text    not null,
    revision         integer not null,
    constraint protocol_exercise_pk primary key (protocol_code, protocol_version, exercise_code),
    constraint protocol_exercise_protocol_version_fk
        foreign key (protocol_code, protocol_version) references protocol_version (protocol_code, version),
    constraint protocol_exercise_exercise_revision_fk
        foreign key (exercise_code, revision) references exercise_revision (exercise_code, revision)
);
comment on table protocol_exercise is 'Which revision of each exercise a protocol version means.';

create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are published and never change', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger exercise_revision_is_immutable before update or delete on exercise_revision
    for each row execute function refuse_change_of_published();
create trigger exercise_revision_is_kept before truncate on exercise_revision
    for each statement execute function refuse_change_of_published();

-- Announcing a version is not a change of it.
create trigger protocol_version_is_immutable before update on protocol_version
    for each row when (to_jsonb(new) - 'announced_at' is distinct from to_jsonb(old) - 'announced_at')
    execute function refuse_change_of_published();
create trigger protocol_version_is_not_deleted before delete on protocol_version
    for each row execute function refuse_change_of_published();
create trigger protocol_version_is_kept before truncate on protocol_version
    for each statement execute function refuse_change_of_published();

create trigger protocol_exercise_is_immutable before update or delete on protocol_exercise
    for each row execute function refuse_change_of_published();
create trigger protocol_exercise_is_kept before truncate on protocol_exercise
    for each statement execute function refuse_change_of_published();
