-- The trace an event belongs to. Changes the catalogue only, whatever the size of the table.
alter table outbox_event add column traceparent text;
comment on column outbox_event.traceparent is 'W3C Trace Context of the request that announced it; null when nobody looks at its trace.';
