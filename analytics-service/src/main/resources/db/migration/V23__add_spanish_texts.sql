-- What a decision tells clinicians, in Spanish. Changes the catalogue only, whatever the size of the table.
alter table recommendation add column spanish text[];
comment on column recommendation.spanish is
    'Of each text for clinicians in the record, in its order: reasons, notes of criteria, what would change. Null where engine 2.0 issued it, in English alone.';
