-- The key of an account's authenticator app, sealed; a pending one waits for its first right code.
create table second_factor (
    account bigint primary key,
    sealed_key bytea,
    since timestamp with time zone,
    -- The newest time step that was accepted; neither it nor an older one counts again.
    last_step bigint not null,
    pending_key bytea
);

create sequence recovery_code_seq start with 1 increment by 50;

-- The unused recovery codes, as keyed hashes.
create table recovery_code (
    id bigint primary key,
    account bigint not null references second_factor (account),
    hash bytea not null,
    constraint recovery_code_once unique (account, hash)
);
