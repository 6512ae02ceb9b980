-- What is being written. Drafts are never deleted; who gave what up, and what was said about it, stays readable.
create table draft (
    id           uuid        not null constraint draft_pk primary key,
    kind         text        not null,
    code         text        not null,
    based_on     text,
    content      jsonb       not null,
    revision     integer     not null,
    state        text        not null,
    authors      text[]      not null,
    changed_at   timestamptz not null,
    reviewed_by  text,
    review_note  text,
    published_as text,
    constraint draft_kind_ck check (kind in ('EXERCISE', 'PROTOCOL', 'GUIDANCE')),
    constraint draft_state_ck check (state in ('EDITING', 'IN_REVIEW', 'PUBLISHED', 'WITHDRAWN')),
    constraint draft_revision_ck check (revision >= 1),
    constraint draft_authors_ck check (cardinality(authors) >= 1),
    constraint draft_published_ck check ((state = 'PUBLISHED') = (published_as is not null)),
    constraint draft_four_eyes_ck check (state <> 'PUBLISHED' or not reviewed_by = any (authors))
);
create index draft_newest_idx on draft (changed_at desc, id desc);
comment on column draft.revision is 'Counts every change of content or state, 1 for the first.';
comment on column draft.authors is 'Subjects of everybody who wrote any of it, the latest last.';
comment on column draft.based_on is 'Published revision or version the work began with; null for something new.';
