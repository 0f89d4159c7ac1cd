create sequence account_seq start with 1 increment by 50;

-- Whoever may log in. Names and contacts are sealed; what is searched has a blind index. A closed account has none.
create table account (
    id bigint primary key,
    login_name varchar(64),
    login_key varchar(64),
    name_sealed bytea,
    mobile_sealed bytea,
    mobile_index bytea,
    email_sealed bytea,
    email_index bytea,
    password_hash varchar(200),
    state varchar(10) not null,
    locale varchar(10) not null,
    created timestamp with time zone not null,
    last_login timestamp with time zone,
    mobile_proved timestamp with time zone,
    constraint account_login_key_once unique (login_key),
    constraint account_mobile_once unique (mobile_index),
    constraint account_email_once unique (email_index),
    constraint account_is_findable check (
        state = 'CLOSED' or login_key is not null and mobile_index is not null and email_index is not null)
);

create table account_role (
    account_id bigint not null references account,
    role varchar(20) not null,
    primary key (account_id, role)
);

create sequence account_session_seq start with 1 increment by 50;

-- Logins. The secret itself is in the browser's session alone.
create table account_session (
    id bigint primary key,
    account_id bigint not null references account,
    token_hash bytea not null,
    begun timestamp with time zone not null,
    last_used timestamp with time zone not null,
    ended timestamp with time zone,
    address_sealed bytea,
    browser varchar(60) not null,
    second_factor boolean not null,
    consent_due boolean not null,
    constraint account_session_token_once unique (token_hash)
);
create index account_session_of on account_session (account_id, ended);
create index account_session_ended on account_session (ended, last_used);

create sequence consent_seq start with 1 increment by 50;

-- Which edition of a legal text was accepted, when and from where; only ever added to.
create table consent (
    id bigint primary key,
    account_id bigint not null references account,
    text_id varchar(200) not null,
    version varchar(100) not null,
    sha256 char(64) not null,
    accepted timestamp with time zone not null,
    address_sealed bytea not null
);
create index consent_of on consent (account_id, text_id, version);

create sequence known_browser_seq start with 1 increment by 50;

-- Browsers that an account has logged in from, by the hash of their cookie.
create table known_browser (
    id bigint primary key,
    account_id bigint not null references account,
    token_hash bytea not null,
    expires timestamp with time zone not null,
    constraint known_browser_once unique (token_hash)
);
create index known_browser_of on known_browser (account_id);
create index known_browser_expires on known_browser (expires);

create sequence account_form_seq start with 1 increment by 50;

-- Forms of several pages that somebody is in the middle of, such as a registration.
create table account_form (
    id bigint primary key,
    token_hash bytea not null,
    kind varchar(30) not null,
    step varchar(30) not null,
    account_id bigint references account,
    payload_sealed bytea not null,
    expires timestamp with time zone not null,
    constraint account_form_once unique (token_hash)
);
create index account_form_expires on account_form (expires);
create index account_form_of on account_form (account_id);
