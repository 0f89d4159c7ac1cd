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

create sequence message_seq start with 1 increment by 50;

-- Messages to people, without what they say; that is sealed in the payload of their work while they wait.
create table message (
    id bigint primary key,
    message_key varchar(32) not null,
    kind varchar(60) not null,
    channel varchar(4) not null,
    -- where the desk shows it: WAITING, DEAD or SENT
    box varchar(7) not null,
    state varchar(11) not null,
    recipient_masked varchar(100) not null,
    recipient_index bytea not null,
    gateway varchar(100),
    reference varchar(200),
    attempts integer not null,
    reason varchar(500) not null,
    created timestamp with time zone not null,
    changed timestamp with time zone not null,
    expires timestamp with time zone,
    constraint message_once unique (message_key)
);
create index message_box on message (box, created, id);
create index message_recipient on message (recipient_index);
create index message_reference on message (reference);
create index message_changed on message (changed);
