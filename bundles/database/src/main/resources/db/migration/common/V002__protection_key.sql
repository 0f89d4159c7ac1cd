-- Which keys sealed this database, known by a check value that does not reveal them.
create table protection_key (
    name varchar(40) primary key,
    check_value bytea not null,
    first_used timestamp with time zone not null
);
