-- Uploads of tables whose rows become drafts; they and their rows are forgotten after some days, the drafts are not.
create table sheet_import (
    id varchar(32) primary key,
    account_id bigint not null references account,
    state varchar(10) not null,
    -- whether it stands still because what was selected is not on offer
    waiting boolean not null,
    rows_all integer not null,
    made integer not null,
    kept integer not null,
    wrong integer not null,
    -- by what the same rows are known again
    content_key bytea not null,
    -- what the table asked for, with the offer and the selection
    form varchar not null,
    uploaded timestamp with time zone not null,
    changed timestamp with time zone not null
);
create index sheet_import_of on sheet_import (account_id, uploaded);
create index sheet_import_changed on sheet_import (changed);

-- The rows, some at a time: each part is worked through in a transaction of its own. Contents are sealed.
create table sheet_part (
    id varchar(40) primary key,
    import_id varchar(32) not null references sheet_import,
    place integer not null,
    done boolean not null,
    rows_sealed bytea not null
);
create index sheet_part_of on sheet_part (import_id, place, done);
