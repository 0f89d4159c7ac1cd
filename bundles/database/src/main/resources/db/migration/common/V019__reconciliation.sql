-- What finance has to look into gets an officer and a note; differences between bills and the hall's own books join in.
-- They may be about orders of which the hall knows nothing.
alter table payment_flag alter column order_number drop not null;
alter table payment_flag alter column attempt_key drop not null;
-- PAYMENT or REFUND
alter table payment_flag add column subject varchar(10) default 'PAYMENT' not null;
-- what the hall has booked, where the channel tells of another amount
alter table payment_flag add column own_amount bigint;
-- the day of the bill in which a difference was found
alter table payment_flag add column bill_day date;
alter table payment_flag add column holder bigint references account;
-- empty where it settled itself
alter table payment_flag add column settled_by bigint references account;
alter table payment_flag add column note_sealed bytea;
alter table payment_flag add column changed timestamp with time zone default current_timestamp not null;
update payment_flag set subject = 'REFUND' where kind = 'REFUND_REJECTED';
create index payment_flag_changed on payment_flag (changed);
create index payment_flag_day on payment_flag (bill_day, channel);

create sequence bill_day_seq start with 1 increment by 50;

-- The bills of the channels, one for each day of China's calendar.
create table bill_day (
    id bigint primary key,
    channel varchar(63) not null,
    bill_date date not null,
    -- whether it is being asked for, and why it has not come
    asked boolean not null,
    asks integer not null,
    hitch varchar(12) not null,
    reason varchar(200) not null,
    -- when it was read last
    read_at timestamp with time zone,
    matched integer not null,
    differing integer not null,
    awaited integer not null,
    changed timestamp with time zone not null,
    constraint bill_day_once unique (channel, bill_date)
);
create index bill_day_list on bill_day (bill_date, channel);
create index bill_day_changed on bill_day (changed);

create sequence bill_line_seq start with 1 increment by 50;

-- The lines of the bills, and what the hall has booked on the day and no bill has. Amounts in fen.
create table bill_line (
    id bigint primary key,
    bill_id bigint not null references bill_day,
    -- PAYMENT or REFUND
    subject varchar(10) not null,
    line_key varchar(64) not null,
    trade varchar(64) not null,
    -- what the channel has booked, and what the hall has
    amount bigint,
    own_amount bigint,
    booked timestamp with time zone not null,
    -- MATCH, LONG, SHORT, AMOUNT_DIFFERS or AWAITED
    outcome varchar(15) not null,
    order_number varchar(14)
);
create index bill_line_of on bill_line (bill_id, id);
create index bill_line_outcome on bill_line (bill_id, outcome, id);
create index bill_line_key on bill_line (line_key);

-- What came and went on a day, by channel.
create index payment_attempt_paid on payment_attempt (state, paid, channel, amount);
create index payment_refund_done on payment_refund (state, changed);
