-- What readers saw on the pictures of papers, one row a document; it goes with its document.
create table paper_reading (
    document varchar(32) primary key references document (id) on delete cascade,
    order_number varchar(20) not null,
    kind varchar(16) not null,
    -- What nobody has looked for yet, by name; blank where the paper is read whole.
    missing varchar(40) not null,
    -- Whether it is read once more soon, because a reader that is there could not look.
    again boolean not null,
    made timestamp with time zone not null,
    report_sealed bytea not null
);
create index paper_reading_made on paper_reading (made);
create index paper_reading_missing on paper_reading (missing, document);
