create sequence payment_attempt_seq start with 1 increment by 50;

-- Each try to pay for an order at a channel; written before the channel hears of it. Amounts in fen.
create table payment_attempt (
    id bigint primary key,
    attempt_key varchar(32) not null unique,
    order_number varchar(14) not null references customer_order (number),
    channel varchar(63) not null,
    channel_zh varchar(100) not null,
    channel_en varchar(100) not null,
    subject varchar(120) not null,
    amount bigint not null,
    -- CREATED, PAYING, PAID or CLOSED
    state varchar(10) not null,
    -- whether the channel may have heard of it
    begun boolean not null,
    -- whether it is being closed, and is not to be shown any more
    ending boolean not null,
    -- why it does not go on, or has come to nothing
    hitch varchar(20) not null,
    opened timestamp with time zone not null,
    expires timestamp with time zone not null,
    changed timestamp with time zone not null,
    panel varchar not null,
    -- the address of the payer's browser and where it goes back to
    payer_sealed bytea not null,
    trade varchar(64),
    paid timestamp with time zone,
    -- whether the order was paid by it
    counted boolean not null,
    constraint payment_trade unique (channel, trade)
);
create index payment_attempt_of on payment_attempt (order_number, id);

create sequence payment_notice_seq start with 1 increment by 50;

-- What channels have posted, as it came; swept when its days are over. Forgeries have no number.
create table payment_notice (
    id bigint primary key,
    channel varchar(63) not null,
    event varchar(128),
    object_key varchar(32),
    effect varchar(12) not null,
    received timestamp with time zone not null,
    notice_sealed bytea not null,
    constraint payment_notice_once unique (channel, event)
);
create index payment_notice_received on payment_notice (received);

create sequence payment_refund_seq start with 1 increment by 50;

-- Money that goes back.
create table payment_refund (
    id bigint primary key,
    refund_key varchar(32) not null unique,
    attempt_id bigint not null references payment_attempt,
    order_number varchar(14) not null references customer_order (number),
    amount bigint not null,
    cause varchar(12) not null,
    -- ASKED, SENT, REFUNDED or REJECTED
    state varchar(10) not null,
    reference varchar(128) not null,
    reason varchar(200) not null,
    created timestamp with time zone not null,
    changed timestamp with time zone not null
);
create index payment_refund_of on payment_refund (order_number, id);
create index payment_refund_attempt on payment_refund (attempt_id);

create sequence payment_flag_seq start with 1 increment by 50;

-- What finance has to look into.
create table payment_flag (
    id bigint primary key,
    kind varchar(20) not null,
    channel varchar(63) not null,
    order_number varchar(14) not null references customer_order (number),
    attempt_key varchar(32) not null,
    -- the channel's number of the trade, or the hall's of the refund
    trade varchar(64) not null,
    amount bigint not null,
    created timestamp with time zone not null,
    settled timestamp with time zone,
    constraint payment_flag_once unique (kind, channel, trade)
);
create index payment_flag_open on payment_flag (settled, id);

create sequence pay_link_seq start with 1 increment by 50;

-- Links by which an order can be paid without an account; of the secret in it, the hash alone.
create table pay_link (
    id bigint primary key,
    order_number varchar(14) not null references customer_order (number),
    token_hash bytea not null unique,
    created timestamp with time zone not null,
    created_by bigint not null references account
);
create index pay_link_of on pay_link (order_number, id);
