-- Pauses by their ids, so that they can be ended and taken away one by one. Which days are paused stands in the plan.
create table pause (
    patient_id uuid        not null constraint pause_patient_fk references patient on delete cascade,
    pause_id   uuid        not null,
    first_day  date        not null,
    last_day   date,
    reason     text        not null constraint pause_reason_known
                           check (reason in ('ILLNESS', 'HOLIDAY', 'CLINICIAN', 'OTHER')),
    changed_at timestamptz not null,
    removed    boolean     not null default false,
    constraint pause_pk primary key (patient_id, pause_id),
    constraint pause_in_order check (last_day >= first_day)
);
comment on column pause.last_day is 'Null while the end is open.';
comment on column pause.removed is 'Kept, so that a request that comes late does not make it again.';

-- Those of the newest plans get ids now.
insert into pause (patient_id, pause_id, first_day, last_day, reason, changed_at)
select newest.patient_id, gen_random_uuid(), cast(pause ->> 'from' as date), cast(pause ->> 'to' as date),
       pause ->> 'reason', newest.changed_at
from (select distinct on (patient_id) patient_id, plan, changed_at
      from plan_revision
      order by patient_id, revision desc) newest,
     jsonb_array_elements(newest.plan -> 'pauses') pause;
