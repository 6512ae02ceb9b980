-- Facts may also be symptom reports and decisions about stages. Not validated: what there is passed the narrower check,
-- so that a large table is not read while it is locked.
alter table fact drop constraint fact_kind_known;
alter table fact add constraint fact_kind_known check (
    kind in ('PATIENT', 'PLAN', 'SESSION', 'PAIN_SCORE', 'SYMPTOM_REPORT', 'STAGE_DECISION')) not valid;
