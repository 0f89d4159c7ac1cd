-- What is known of the pictures of papers; the pictures themselves lie in a store, under the same id.
create table document (
    id varchar(32) primary key,
    order_number varchar(20) not null,
    field varchar(110) not null,
    -- PENDING until the store has it, KEPT, and GONE until the store has forgotten it.
    state varchar(8) not null,
    changed timestamp with time zone not null,
    store varchar(63) not null,
    bytes integer not null,
    width integer not null,
    height integer not null,
    thumbnail_sealed bytea not null
);
create index document_of on document (order_number, state);
create index document_state on document (state, changed);

-- The store in the database.
create table document_content (
    id varchar(64) primary key,
    content bytea not null
);
