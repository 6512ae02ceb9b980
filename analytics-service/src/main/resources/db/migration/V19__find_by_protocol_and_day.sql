-- Who has, or had, a plan by a protocol, and what was recommended in a period, without reading everything there is. Building
-- them reads both tables once, and keeps facts and recommendations from being written meanwhile. Afterwards taking in pays
-- for it with plans alone.
create index fact_plan_protocol_idx on fact ((data #>> '{protocol,code}'), patient_id) where kind = 'PLAN';
create index recommendation_local_day_idx on recommendation (local_day);
