create sequence work_seq start with 1 increment by 50;

-- What has to happen later. A row that somebody works on has a lease, and is due again when the lease has run out.
create table work (
    id bigint primary key,
    kind varchar(40) not null,
    work_key varchar(32) not null,
    state varchar(7) not null,
    -- null where dead
    due timestamp with time zone,
    lease varchar(40),
    attempt integer not null,
    reason varchar(500) not null,
    payload bytea not null,
    created timestamp with time zone not null,
    constraint work_once unique (kind, work_key),
    constraint work_state check ((state = 'WAITING' and due is not null) or (state = 'DEAD' and due is null))
);
create index work_due on work (due);
