-- A version is announced once more when its event has come to say more than before.
alter table protocol_version add column announced_form integer not null default 0;
comment on column protocol_version.announced_form is
    'Form of its newest announcement; 0 for none, and for one from before forms were counted.';
comment on column protocol_version.announced_at is 'When its newest event was put into the outbox; null while not yet done.';
drop index protocol_version_unannounced_idx;

drop trigger protocol_version_is_immutable on protocol_version;
create trigger protocol_version_is_immutable before update on protocol_version
    for each row when (to_jsonb(new) - '{announced_at,announced_form}'::text[]
        is distinct from to_jsonb(old) - '{announced_at,announced_form}'::text[])
    execute function refuse_change_of_published();
