-- What is known of a patient's day; a day nothing is known of has no row.
create table daily_summary (
    patient_id         uuid               not null,
    local_day          date               not null,
    leg_0_to_10        smallint,
    leg_source         text,
    leg_recalled       smallint,
    back_0_to_10       smallint,
    back_source        text,
    back_recalled      smallint,
    most_distal        text,
    session_doses      double precision[] not null,
    sessions_recorded  integer            not null,
    pain_scores_recorded integer          not null,
    constraint daily_summary_pk primary key (patient_id, local_day)
);
comment on column daily_summary.leg_0_to_10 is 'The one score of the day; null when there was none, never 0 for that.';
comment on column daily_summary.leg_source is 'Which question the score answered.';
comment on column daily_summary.leg_recalled is 'Entered too long after the day to count: shown, not used.';
comment on column daily_summary.session_doses is 'Dose 0 to 1 of each session with a prescription, highest first.';
