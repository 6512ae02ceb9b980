-- Who read or changed whose data. Rows are only ever added; a reason can be taken away when a person is erased, and the
-- chain still holds, because it is made of the reason's digest.
create table audit_entry (
    position      bigint      generated always as identity constraint audit_entry_pk primary key,
    at            timestamptz not null,
    subject       text        not null,
    role          text        not null,
    relation      text,
    person_id     uuid        not null,
    operation     text        not null,
    kind          text        not null constraint audit_entry_kind_known check (kind in ('READ', 'WRITE')),
    outcome       text        not null constraint audit_entry_outcome_known check (outcome in ('ALLOWED', 'REFUSED')),
    request_id    text        not null,
    reason_digest bytea
);
create index audit_entry_person_idx on audit_entry (person_id, at desc, position desc);
comment on column audit_entry.subject is 'Who, as the identity provider calls them.';
comment on column audit_entry.person_id is 'Whose data.';
comment on column audit_entry.reason_digest is 'SHA-256 of salt and reason; null when no reason was asked for.';

create table audit_reason (
    position bigint constraint audit_reason_pk primary key
                    constraint audit_reason_entry_fk references audit_entry on delete cascade,
    salt     bytea  not null,
    reason   text   not null
);
comment on table audit_reason is 'Free text of callers; deleted with the person it is about.';

-- Entries that are not in the chain yet; written with the entry, taken away by the sealer.
create table audit_unsealed (
    position bigint constraint audit_unsealed_pk primary key
);

-- The chain: each hash covers the entry and the hash before it.
create table audit_seal (
    number   bigint constraint audit_seal_pk primary key,
    position bigint not null constraint audit_seal_position_uk unique,
    hash     bytea  not null
);

-- Signed hashes: whoever cannot sign cannot rewrite what lies before them while they stand.
create table audit_checkpoint (
    number     bigint      constraint audit_checkpoint_pk primary key,
    hash       bytea       not null,
    signed_at  timestamptz not null,
    public_key bytea       not null,
    signature  bytea       not null
);
comment on column audit_checkpoint.number is 'Of the last seal it covers.';
comment on column audit_checkpoint.public_key is 'Ed25519, X.509 encoding.';

-- Up to where entries were deleted because they were past their time, signed in the same way.
create table audit_pruning (
    number     bigint      constraint audit_pruning_pk primary key,
    hash       bytea       not null,
    signed_at  timestamptz not null,
    public_key bytea       not null,
    signature  bytea       not null
);
comment on column audit_pruning.number is 'Of the last seal that was deleted; the checkpoint of this number is kept.';

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('restride.audit_pruning', true) = 'on' then
        return old;
    end if;
    raise exception 'The audit trail is only ever added to';
end
$$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_is_append_only();
create trigger audit_seal_append_only before update or delete on audit_seal
    for each row execute function audit_is_append_only();
create trigger audit_checkpoint_append_only before update or delete on audit_checkpoint
    for each row execute function audit_is_append_only();
create trigger audit_pruning_append_only before update or delete on audit_pruning
    for each row execute function audit_is_append_only();
create trigger audit_entry_not_truncated before truncate on audit_entry
    for each statement execute function audit_is_append_only();
create trigger audit_seal_not_truncated before truncate on audit_seal
    for each statement execute function audit_is_append_only();
create trigger audit_checkpoint_not_truncated before truncate on audit_checkpoint
    for each statement execute function audit_is_append_only();
create trigger audit_pruning_not_truncated before truncate on audit_pruning
    for each statement execute function audit_is_append_only();
