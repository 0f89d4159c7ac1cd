create sequence audit_record_seq start with 1 increment by 50;

-- What happened. A row is written with what it records; the sealer gives it number and hash afterwards.
create table audit_record (
    id bigint primary key,
    happened timestamp with time zone not null,
    actor varchar(200) not null,
    action varchar(100) not null,
    object varchar(200) not null,
    origin varchar(64) not null,
    details varchar not null,
    number bigint,
    hash bytea,
    constraint audit_record_once unique (number)
);
create index audit_record_action on audit_record (action, number);
create index audit_record_actor on audit_record (actor, number);
create index audit_record_object on audit_record (object, number);
create index audit_record_happened on audit_record (happened);

-- The signed heads, one of each round of sealing; the same lines stand in every node's own file.
create table audit_head (
    number bigint primary key,
    line varchar(1000) not null
);

-- Its one row is locked by the node that seals.
create table audit_sealer (
    id integer primary key
);
insert into audit_sealer (id) values (1);
