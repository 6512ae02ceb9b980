-- Erasing a patient takes along everything that is kept about them; nothing else deletes a patient.
alter table plan_revision
    drop constraint plan_revision_patient_fk,
    add constraint plan_revision_patient_fk foreign key (patient_id) references patient on delete cascade;
alter table patient_record
    drop constraint patient_record_patient_fk,
    add constraint patient_record_patient_fk foreign key (patient_id) references patient on delete cascade;
