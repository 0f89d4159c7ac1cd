create sequence customer_order_seq start with 1 increment by 50;

-- Orders, from their drafts on. Answers are sealed; what lists show and search for stands beside them.
create table customer_order (
    id bigint primary key,
    number varchar(14) not null,
    owner bigint not null references account,
    entered_by bigint not null references account,
    place varchar(8) not null,
    kind varchar(8) not null,
    state varchar(20) not null,
    version bigint not null,
    created timestamp with time zone not null,
    changed timestamp with time zone not null,
    submitted timestamp with time zone,
    -- how many steps there are
    steps integer not null,
    -- days before the end of which the owner was warned last, since the last change
    warned integer,
    subject_kind varchar(12) not null,
    project_id varchar(100) not null,
    project_version varchar(100) not null,
    project_zh varchar(200) not null,
    project_en varchar(200) not null,
    -- what the project offered: at first when the draft began, then what was handed in
    offer varchar not null,
    certificate_type varchar(100) not null,
    years integer not null,
    quantity integer not null,
    key_type varchar(100) not null,
    delivery varchar(8),
    price_fen bigint not null,
    organisation_name varchar(200),
    organisation_key bytea,
    -- what the list searches: number, organisation, project, in small letters
    search_text varchar(650) not null,
    answers_sealed bytea,
    answers_revision bigint not null,
    constraint customer_order_once unique (number)
);
-- Lists and their search read this index alone, however long a row's answers are.
create index customer_order_list on customer_order (owner, changed desc, number desc, state, search_text);
create index customer_order_changed on customer_order (changed desc, number desc);
create index customer_order_same on customer_order (owner, organisation_key, project_id);

create sequence order_step_seq start with 1 increment by 50;

-- What happened to an order, in the order of its happening.
create table order_step (
    id bigint primary key,
    order_id bigint not null references customer_order,
    position integer not null,
    happened timestamp with time zone not null,
    event varchar(24) not null,
    state_before varchar(20),
    state_after varchar(20) not null,
    actor varchar(12) not null,
    account bigint references account,
    -- ids and codes only
    details varchar not null,
    constraint order_step_once unique (order_id, position)
);
