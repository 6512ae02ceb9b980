-- Changes of what is kept about one patient, numbered without gaps in sight: the row is locked from taking a number until
-- the change is committed, so whoever has seen number n has seen all before it.
create table patient_feed (
    patient_id uuid   constraint patient_feed_pk primary key
                      constraint patient_feed_patient_fk references patient on delete cascade,
    feed_id    uuid   not null default gen_random_uuid(),
    last       bigint not null
);
comment on column patient_feed.feed_id is 'Given anew when the database is brought back from a backup: what apps saw after it is gone.';
comment on column patient_feed.last is 'Number of the newest change.';

alter table patient_record add column change_number bigint;
alter table plan_revision add column change_number bigint;
with numbered as (
    select patient_id, kind, record_id, revision, row_number() over (partition by patient_id order by received_at) as n
    from patient_record
)
update patient_record as r set change_number = n
from numbered
where (r.patient_id, r.kind, r.record_id, r.revision)
    = (numbered.patient_id, numbered.kind, numbered.record_id, numbered.revision);
update plan_revision as p
set change_number = revision + (select count(*) from patient_record as r where r.patient_id = p.patient_id);
insert into patient_feed (patient_id, last)
select patient_id, max(change_number)
from (select patient_id, change_number from patient_record
      union all select patient_id, change_number from plan_revision) as changes
group by patient_id;
-- The database gives the number, so that an instance of the release before can go on writing meanwhile.
create function number_change() returns trigger language plpgsql as $$
begin
    insert into patient_feed (patient_id, last) values (new.patient_id, 1)
    on conflict (patient_id) do update set last = patient_feed.last + 1
    returning last into new.change_number;
    return new;
end $$;
create trigger patient_record_numbered before insert on patient_record for each row execute function number_change();
create trigger plan_revision_numbered before insert on plan_revision for each row execute function number_change();
create index patient_record_change_idx on patient_record (patient_id, change_number);
create index plan_revision_change_idx on plan_revision (patient_id, change_number);
