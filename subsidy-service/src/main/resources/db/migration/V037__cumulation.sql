-- One row an account: a cap of an enterprise group, with the terms of the newest award that counted under it.
create table cumulation_account (
    account_id varchar(128) primary key,
    group_id   varchar(64)  not null,
    cap_key    text         not null,
    paper      boolean      not null,
    cap        jsonb        not null,
    -- something was moved here or corrected by hand, without which no account is ever overfilled
    forced     boolean      not null,
    version    bigint       not null
);
create index cumulation_account_by_group on cumulation_account (group_id, cap_key);
create index cumulation_account_forced on cumulation_account (group_id, cap_key) where forced;

-- What counts in an account now.
create table cumulation_entry (
    account_id varchar(128) not null,
    award_id   varchar(100) not null,
    uscc       varchar(18)  not null,
    amount_fen bigint       not null,
    counted_on date         not null,
    running    boolean      not null,
    primary key (account_id, award_id)
);

-- Which group an enterprise's awards count for.
create table cumulation_holder (
    uscc     varchar(18) primary key,
    group_id varchar(64) not null,
    version  bigint      not null
);
create index cumulation_holder_by_group on cumulation_holder (group_id);

-- Awards as they were granted, while they are held.
create table cumulation_award (
    award_id   varchar(100) primary key,
    uscc       varchar(18)  not null,
    award      jsonb        not null,
    granted_on date         not null
);
create index cumulation_award_by_enterprise on cumulation_award (uscc, granted_on desc);
