-- Who published, and in which languages. What was published before has neither author nor reviewer: it came with a release.
alter table exercise_revision
    add column languages   text[] not null default '{en}',
    add column authored_by text,
    add column reviewed_by text,
    add constraint exercise_revision_four_eyes_ck
        check (authored_by is null and reviewed_by is null
            or authored_by is not null and reviewed_by is not null and authored_by <> reviewed_by);
comment on column exercise_revision.languages is 'Those in which every text exists.';
comment on column exercise_revision.authored_by is 'Subject of the last author; null when it came with a release.';

alter table protocol_version
    add column titles      jsonb,
    add column languages   text[] not null default '{en}',
    add column authored_by text,
    add column reviewed_by text,
    add constraint protocol_version_four_eyes_ck
        check (authored_by is null and reviewed_by is null
            or authored_by is not null and reviewed_by is not null and authored_by <> reviewed_by);

comment on column protocol_version.titles is 'The title in all its languages; null where it is in English only.';

-- General rules, warning symptoms, conditions, goals and the words for codes, as one document in revisions.
create table guidance_revision (
    code         text        not null,
    revision     integer     not null,
    content      jsonb       not null,
    languages    text[]      not null,
    published_at timestamptz not null,
    authored_by  text,
    reviewed_by  text,
    constraint guidance_revision_pk primary key (code, revision),
    constraint guidance_revision_revision_ck check (revision >= 1),
    constraint guidance_revision_content_ck check (jsonb_typeof(content) = 'object'),
    constraint guidance_revision_four_eyes_ck
        check (authored_by is null and reviewed_by is null
            or authored_by is not null and reviewed_by is not null and authored_by <> reviewed_by)
);
create trigger guidance_revision_is_immutable before update or delete on guidance_revision
    for each row execute function refuse_change_of_published();
create trigger guidance_revision_is_kept before truncate on guidance_revision
    for each statement execute function refuse_change_of_published();

-- The end of an exercise. Its revisions stay, because sessions and protocol versions name them.
create table exercise_retirement (
    exercise_code text        not null constraint exercise_retirement_pk primary key,
    retired_at    timestamptz not null,
    replaced_by   text,
    reason        text        not null,
    retired_by    text        not null,
    constraint exercise_retirement_replaced_by_ck check (replaced_by <> exercise_code)
);
create trigger exercise_retirement_is_immutable before update or delete on exercise_retirement
    for each row execute function refuse_change_of_published();
create trigger exercise_retirement_is_kept before truncate on exercise_retirement
    for each statement execute function refuse_change_of_published();

-- What releases have brought along, so that no start brings it twice.
create table shipped_content (
    kind       text        not null,
    code       text        not null,
    digest     text        not null,
    outcome    text        not null,
    shipped_at timestamptz not null,
    constraint shipped_content_pk primary key (kind, code, digest),
    constraint shipped_content_outcome_ck check (outcome in ('PUBLISHED', 'PROPOSED'))
);
comment on column shipped_content.digest is 'SHA-256 of the content as it came with the release.';
comment on column shipped_content.outcome is 'PROPOSED: the current revision is of local authors, so a draft was made instead.';
