-- What may happen only so often: the moments at which it did, of one subject under one limit, which only a keyed hash names.
create table allowance (
    id varchar(64) primary key,
    taken bytea not null,
    expires timestamp with time zone not null
);
create index allowance_expires on allowance (expires);

-- The latest code of a purpose and form, both known by a keyed hash, as is the code itself.
create table sent_code (
    id varchar(64) primary key,
    code_hash bytea not null,
    tries integer not null,
    used boolean not null,
    expires timestamp with time zone not null
);
create index sent_code_expires on sent_code (expires);

-- Captchas that were answered, right or wrong, until their time would have been over anyway.
create table spent_captcha (
    id varchar(64) primary key,
    expires timestamp with time zone not null
);
create index spent_captcha_expires on spent_captcha (expires);
