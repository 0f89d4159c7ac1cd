create sequence identity_check_seq start with 1 increment by 50;

-- What an authority said about an application (S84): the evidence, without the data that it was asked about.
create table identity_check (
    id bigint primary key,
    order_number varchar(14) not null references customer_order (number),
    enquiry varchar(32) not null unique,
    subject varchar(16) not null,
    verifier varchar(100) not null,
    transaction_number varchar(100) not null,
    consent varchar(200) not null,
    result varchar(12) not null,
    items varchar(100) not null,
    standing varchar(20) not null,
    asked timestamp with time zone not null
);
create index identity_check_of on identity_check (order_number, id);
