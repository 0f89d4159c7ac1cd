create sequence published_edition_seq start with 1 increment by 50;

-- Every edition of a legal text that was ever on offer.
create table published_edition (
    id bigint primary key,
    text_id varchar(200) not null,
    version varchar(100) not null,
    sha256 char(64) not null,
    effective date not null,
    title_zh varchar not null,
    title_en varchar not null,
    body_zh varchar not null,
    body_en varchar not null,
    first_seen timestamp with time zone not null,
    constraint published_edition_once unique (text_id, version)
);
