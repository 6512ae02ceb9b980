-- What the tests' operations change.
create table thing (
    id   uuid constraint thing_pk primary key,
    name text not null
);
