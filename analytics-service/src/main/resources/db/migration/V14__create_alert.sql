-- Warning flags that are to be heard of outside: one alert for each flag, one delivery for each notice of it and channel,
-- one attempt for each try. What is sent is made from ids alone.
create table alert (
    alert_id     uuid        not null constraint alert_pk primary key,
    patient_id   uuid        not null,
    item_id      uuid        not null constraint alert_item_fk
                             references worklist_item (item_id) on delete cascade,
    flag         text        not null,
    tier         text        not null constraint alert_tier_known check (tier in ('EMERGENCY', 'URGENT')),
    clinic_id    uuid,
    raised_at    timestamptz not null,
    notices      integer     not null default 0,
    next_notice_at timestamptz,
    constraint alert_flag_uk unique (patient_id, flag)
);
create index alert_next_notice_at_idx on alert (next_notice_at) where next_notice_at is not null;
create index alert_clinic_id_idx on alert (clinic_id, raised_at desc, alert_id desc);
create index alert_item_id_idx on alert (item_id);
comment on column alert.flag is 'Cause of the worklist item.';
comment on column alert.clinic_id is 'That of the patient at the last notice; null before the first, and while no clinic is known.';
comment on column alert.notices is 'Given so far; the second and later ones are escalations.';
comment on column alert.next_notice_at is 'When to look again whether somebody has to be told; null when that is over.';

create table alert_delivery (
    delivery_id uuid        not null constraint alert_delivery_pk primary key,
    alert_id    uuid        not null constraint alert_delivery_alert_fk
                            references alert (alert_id) on delete cascade,
    clinic_id   uuid        not null,
    notice      integer     not null,
    channel     text        not null constraint alert_delivery_channel_known check (channel in ('WEBHOOK', 'EMAIL')),
    recipient   text        not null constraint alert_delivery_recipient_known check (recipient in ('FIRST', 'SECOND')),
    created_at  timestamptz not null,
    due_at      timestamptz,
    attempts    integer     not null default 0,
    delivered_at timestamptz,
    ended       text        constraint alert_delivery_ended_known
                            check (ended in ('NOT_NEEDED', 'NO_ADDRESS', 'GAVE_UP')),
    constraint alert_delivery_once_uk unique (alert_id, notice, channel)
);
create index alert_delivery_due_at_idx on alert_delivery (due_at) where due_at is not null;
comment on column alert_delivery.delivery_id is 'The webhook''s id; the same in every attempt, so that receivers know a repetition.';
comment on column alert_delivery.due_at is 'When to try next; null when it was delivered or ended.';
comment on column alert_delivery.ended is 'Why it is tried no more without having been delivered.';

create table alert_attempt (
    delivery_id uuid        not null constraint alert_attempt_delivery_fk
                            references alert_delivery (delivery_id) on delete cascade,
    attempt     integer     not null,
    at          timestamptz not null,
    outcome     text        not null,
    constraint alert_attempt_pk primary key (delivery_id, attempt)
);
comment on column alert_attempt.outcome is 'DELIVERED, or a code that says what went wrong.';
