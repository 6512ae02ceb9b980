-- What the rules of progression look at, kept by day as well, so that an evaluation reads no facts again that it read before.
alter table daily_summary
    add column leg_fact         text,
    add column back_fact        text,
    add column most_distal_fact text,
    add column responses        jsonb not null default '{"sessions": [], "morning": {}}';
comment on column daily_summary.leg_fact is 'The fact that told the score, recalled or not.';
comment on column daily_summary.responses is 'Pain around the sessions of the day and in its morning.';

-- Which day a session or a score counts for.
alter table fact add column local_day date;
update fact set local_day = cast(data ->> 'localDay' as date) where kind in ('SESSION', 'PAIN_SCORE');
comment on column fact.local_day is 'The patient''s day it counts for; null for what counts for no day in particular.';

-- From which day on the facts of a patient changed.
alter table due_patient add column changed_from date;
comment on column due_patient.since is 'From when on the patient is to be evaluated; the beginning of the next day when nothing is new.';
comment on column due_patient.changed_from is 'Facts of this day or later are new; -infinity for all days, null for none.';

-- Whoever something is new of comes before those for whom a day begins.
alter table due_patient add column news boolean not null default false;
drop index due_patient_since_idx;
create index due_patient_order_idx on due_patient (news desc, since, patient_id);
comment on column due_patient.news is 'Whether facts are new; else a day began.';

-- All summaries are made anew.
update due_patient set changed_from = '-infinity';
insert into due_patient (patient_id, since, changed_from)
select distinct patient_id, now(), date '-infinity' from fact
on conflict (patient_id) do nothing;
