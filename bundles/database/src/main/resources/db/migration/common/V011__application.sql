create sequence application_consent_seq start with 1 increment by 50;

-- Which editions of which texts were accepted for an application; one that was taken back is gone, the audit log knows.
create table application_consent (
    id bigint primary key,
    order_number varchar(14) not null references customer_order (number),
    text_id varchar(200) not null,
    version varchar(100) not null,
    sha256 char(64) not null,
    accepted timestamp with time zone not null,
    account_id bigint not null references account,
    address_sealed bytea not null
);
create index application_consent_of on application_consent (order_number, text_id);

create sequence organisation_book_seq start with 1 increment by 50;

-- The organisations that an account has applied for, to be chosen again.
create table organisation_book (
    id bigint primary key,
    account_id bigint not null references account,
    organisation_key bytea not null,
    entry_sealed bytea not null,
    used timestamp with time zone not null,
    constraint organisation_book_once unique (account_id, organisation_key)
);
