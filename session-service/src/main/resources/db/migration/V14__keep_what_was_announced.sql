-- What events said that the tables did not tell any more, so that they can be published again as they were.
alter table patient add column announced jsonb;
comment on column patient.announced is
    'Data of the newest event patient.changed; null from before it was kept, and then put together from what is known now.';

alter table symptom_flag
    add column raised_in  integer,
    add column cleared_in integer;
comment on column symptom_flag.raised_in is
    'Revision of the report that raised it; null from before it was kept, and then the first received by raised_at.';
comment on column symptom_flag.cleared_in is
    'Revision of the report that announced that it was cleared; null while it is open, and from before it was kept.';
