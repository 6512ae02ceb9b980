-- What was advised, once issued never changed. A record, not recomputed: it is backed up with the facts.
create table recommendation (
    recommendation_id          uuid        constraint recommendation_pk primary key,
    patient_id                 uuid        not null,
    number                     integer     not null,
    local_day                  date        not null,
    decision                   text        not null,
    urgency                    text,
    codes                      text[]      not null,
    stage_code                 text        not null,
    protocol_code              text        not null,
    protocol_version           text        not null,
    plan_id                    uuid        not null,
    plan_revision              integer     not null,
    clinical_sign_off_required boolean     not null,
    supersedes                 uuid,
    run_id                     uuid        not null,
    run_since                  date        not null,
    changes                    jsonb,
    as_of                      timestamptz not null,
    issued_at                  timestamptz not null,
    fact_ids                   text[]      not null,
    record                     jsonb       not null,
    inputs                     jsonb       not null,
    inputs_of_last_week        jsonb,
    constraint recommendation_number_unique unique (patient_id, number)
);
comment on column recommendation.number is 'Counts the patient''s recommendations from 1.';
comment on column recommendation.run_id is 'The first of the unbroken run that says the same, week after week.';
comment on column recommendation.as_of is 'What had been received by then was known.';
comment on column recommendation.fact_ids is 'The facts it used, sorted.';
comment on column recommendation.record is 'The whole decision: every criterion with value, limit, window, count and outcome.';
comment on column recommendation.inputs is 'What it was made of, so that it can be made again.';
comment on column recommendation.inputs_of_last_week is 'The same of the weekly decision whose weekly-only criteria still stand; null without one.';
