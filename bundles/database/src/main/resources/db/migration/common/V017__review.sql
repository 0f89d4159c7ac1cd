-- How orders stand with the officers, one row for each that ever came to them.
create table review_case (
    order_number varchar(14) primary key references customer_order (number),
    -- QUEUE, ON_HOLD, APPROVED while it may be recalled, OVER, and FORGOTTEN when what was written is deleted.
    stage varchar(10) not null,
    -- when it came to the officers this time
    since timestamp with time zone not null,
    -- how often it came from a submission or a recall, and how often at all, answers to questions included
    round integer not null,
    turn integer not null,
    project_id varchar(100) not null,
    -- whether the first of two officers has agreed
    signed boolean not null,
    holder bigint references account,
    held_until timestamp with time zone,
    -- the answers as they were when it was given back last
    seen_sealed bytea,
    recall_sealed bytea,
    decided timestamp with time zone,
    changed timestamp with time zone not null,
    version bigint not null
);
create index review_case_queue on review_case (stage, since, order_number);
create index review_case_project on review_case (stage, project_id, since, order_number);
create index review_case_decided on review_case (decided);
create index review_case_changed on review_case (changed);

create sequence review_opinion_seq start with 1 increment by 50;

-- What an officer said where it takes two; one opinion of each in a turn.
create table review_opinion (
    id bigint primary key,
    order_number varchar(14) not null references review_case,
    turn integer not null,
    officer bigint not null references account,
    approves boolean not null,
    given timestamp with time zone not null,
    reason_sealed bytea not null,
    constraint review_opinion_once unique (order_number, turn, officer)
);

create sequence review_question_seq start with 1 increment by 50;

-- What was asked and answered.
create table review_question (
    id bigint primary key,
    order_number varchar(14) not null references review_case,
    officer bigint not null references account,
    asked timestamp with time zone not null,
    text_sealed bytea not null,
    answered timestamp with time zone,
    answer_sealed bytea,
    document varchar(32)
);
create index review_question_of on review_question (order_number, id);

create sequence review_call_back_seq start with 1 increment by 50;

-- Calls to organisations (S88).
create table review_call_back (
    id bigint primary key,
    order_number varchar(14) not null references review_case,
    round integer not null,
    officer bigint not null references account,
    recorded timestamp with time zone not null,
    result varchar(12) not null,
    talk_sealed bytea not null
);
create index review_call_back_of on review_call_back (order_number, id);

-- What else is known of an organisation.
create index customer_order_organisation on customer_order (organisation_key, changed desc);
