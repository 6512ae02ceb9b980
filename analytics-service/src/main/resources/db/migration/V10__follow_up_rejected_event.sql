-- Rejected records are tried again and erasures among them are counted. The database itself says which are erasures, so that
-- those kept by an instance of the release before count too. Rewrites a table that is nearly empty.
alter table rejected_event
    add column last_tried_at timestamptz,
    add column erasure boolean not null generated always as (
        topic = 'restride.patient.erased.v1'
        or headers ~ '(^|\n)ce_type: restride\.patient\.erased\.v1(\n|$)') stored;
create index rejected_event_erasure_idx on rejected_event (topic) where erasure;
comment on column rejected_event.headers is 'A line for each; what is not printable ASCII as \xNN.';
comment on column rejected_event.rejected_at is 'When it was tried first.';
comment on column rejected_event.last_tried_at is 'When it was tried again last; null when it was not.';
