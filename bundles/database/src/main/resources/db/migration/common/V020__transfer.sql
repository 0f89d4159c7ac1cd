-- Remittance codes 汇款附言, one for each attempt that is to be paid by bank transfer.
create table remittance_code (
    code varchar(8) primary key,
    attempt_key varchar(32) not null unique references payment_attempt (attempt_key),
    order_number varchar(14) not null references customer_order (number),
    created timestamp with time zone not null
);
create index remittance_code_of on remittance_code (order_number, created);

create sequence bank_transfer_seq start with 1 increment by 50;

-- What came into the hall's accounts. Amounts in fen.
create table bank_transfer (
    id bigint primary key,
    transfer_key varchar(32) not null unique,
    -- the account, and the bank's number of the entry in it
    source varchar not null,
    reference varchar not null,
    amount bigint not null,
    booked timestamp with time zone not null,
    -- the payer's name and account, and what he wrote
    payer_sealed bytea not null,
    -- the attempt whose code is in the remark
    coded varchar(32) references payment_attempt (attempt_key),
    -- TO_MATCH, DECIDED, BOOKED, TO_RETURN, RETURN_PAID, RETURNED or SET_ASIDE
    state varchar(12) not null,
    -- MATCH, SEND_BACK or SET_ASIDE
    decision varchar(10),
    -- the attempt that it pays
    attempt_key varchar(32) references payment_attempt (attempt_key),
    reason varchar(200) not null,
    note varchar(200) not null,
    first_by bigint references account,
    second_by bigint references account,
    -- when two had agreed that it pays an order
    settled timestamp with time zone,
    changed timestamp with time zone not null,
    version bigint not null,
    constraint bank_transfer_once unique (source, reference)
);
create index bank_transfer_state on bank_transfer (state, id);
create index bank_transfer_attempt on bank_transfer (attempt_key);
create index bank_transfer_coded on bank_transfer (coded);
create index bank_transfer_settled on bank_transfer (settled);

create sequence transfer_return_seq start with 1 increment by 50;

-- What finance pays back in the hall's own bank; the key is that of the refund where a channel asked for it.
create table transfer_return (
    id bigint primary key,
    return_key varchar(32) not null unique,
    transfer_id bigint not null references bank_transfer,
    refund boolean not null,
    amount bigint not null,
    -- the bank's number of the payment
    reference varchar(64) not null,
    created timestamp with time zone not null,
    done timestamp with time zone
);
create index transfer_return_of on transfer_return (transfer_id, id);
create index transfer_return_done on transfer_return (done);
