-- The trace an evaluation belongs to. Changes the catalogue only, whatever the size of the table.
alter table due_patient add column traceparent text;
comment on column due_patient.traceparent is 'W3C Trace Context of the newest traced event; null when there was none.';
