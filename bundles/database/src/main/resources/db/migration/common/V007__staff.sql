-- The key of an account's authenticator app, sealed; a pending one waits for its first right code.
create table second_factor (
    account bigint primary key references account,
    sealed_key bytea,
    since timestamp with time zone,
    -- The newest time step that was accepted; neither it nor an older one counts again.
    last_step bigint not null,
    pending_key bytea
);

create sequence recovery_code_seq start with 1 increment by 50;

-- The unused recovery codes, as keyed hashes.
create table recovery_code (
    id bigint primary key,
    account bigint not null references second_factor (account),
    hash bytea not null,
    constraint recovery_code_once unique (account, hash)
);

-- One row: whoever changes anything about staff locks it first, so that rules about all of them hold.
create table staff_desk (
    id integer primary key
);
insert into staff_desk (id) values (1);

-- What is known of members of staff beside their accounts, also of former ones.
create table staff_member (
    account bigint primary key references account,
    dismissed timestamp with time zone,
    -- Names of roles with commas between; blank for none.
    proposed varchar(200) not null,
    -- account:7 or console:admin; blank for none.
    proposed_by varchar(120) not null,
    reset_by varchar(120) not null
);

create sequence number_claim_seq start with 1 increment by 50;

-- Requests to change a lost mobile number. Without an account they only look as if. What is personal goes some time after
-- the end: letter, number and reason.
create table number_claim (
    id bigint primary key,
    form_hash bytea not null,
    account bigint references account,
    mobile_sealed bytea,
    state varchar(10) not null,
    asked timestamp with time zone not null,
    ended timestamp with time zone,
    first_officer bigint references account,
    second_officer bigint references account,
    effective timestamp with time zone,
    objection_hash bytea,
    reason_sealed bytea,
    constraint number_claim_form_once unique (form_hash),
    constraint number_claim_objection_once unique (objection_hash)
);
create index number_claim_state on number_claim (state, asked);
create index number_claim_of on number_claim (account, state);

-- The stamped letters, apart from the requests: lists do not read them.
create table number_claim_letter (
    claim bigint primary key references number_claim,
    media_type varchar(30) not null,
    content_sealed bytea not null
);
