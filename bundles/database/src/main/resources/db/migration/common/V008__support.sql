create sequence support_message_seq start with 1 increment by 50;

-- What visitors wrote to the support desk. Name, contact and text are sealed.
create table support_message (
    id bigint primary key,
    received timestamp with time zone not null,
    changed timestamp with time zone not null,
    state varchar(8) not null,
    account_id bigint references account,
    name_sealed bytea not null,
    contact_sealed bytea not null,
    channel varchar(4) not null,
    locale varchar(10) not null,
    text_sealed bytea not null
);
create index support_message_state on support_message (state, id);
create index support_message_changed on support_message (changed);

create sequence support_answer_seq start with 1 increment by 50;

create table support_answer (
    id bigint primary key,
    message_id bigint not null references support_message,
    written timestamp with time zone not null,
    author_id bigint not null references account,
    text_sealed bytea not null
);
create index support_answer_of on support_answer (message_id, id);
