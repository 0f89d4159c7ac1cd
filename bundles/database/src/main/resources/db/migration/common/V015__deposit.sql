-- Small deposits that prove an organisation's account (S90 to S104), one row each; changed under the lock of the order's row.
create table deposit (
    -- the key under which the bank knows it
    id varchar(32) primary key,
    order_number varchar(14) not null references customer_order (number),
    position integer not null,
    state varchar(10) not null,
    bank varchar(100) not null,
    bank_zh varchar(200) not null,
    bank_en varchar(200) not null,
    -- by what the account is known again over all orders
    account_key bytea not null,
    account_sealed bytea not null,
    -- bound to the id, and erased when the deposit ends
    amount_sealed bytea,
    -- whether the bank may have heard of it
    sent boolean not null,
    -- why the bank has not answered yet: blank, UNREACHABLE or THINKING
    delay varchar(12) not null,
    tries integer not null,
    asked timestamp with time zone not null,
    accepted timestamp with time zone,
    until timestamp with time zone,
    ended timestamp with time zone,
    reference varchar(100) not null,
    fault varchar(16),
    constraint deposit_position unique (order_number, position)
);
create index deposit_to_account on deposit (account_key, asked);

-- The account numbers that deposits went to, as rows to be locked while they are counted.
create table deposit_account (
    account_key varchar(64) primary key
);

-- How far each of the hall's own accounts has been read.
create table statement_cursor (
    source varchar(100) primary key,
    place varchar(1000) not null
);
