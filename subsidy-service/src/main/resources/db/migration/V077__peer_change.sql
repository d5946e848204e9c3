-- For one run: how one indicator changed in one month among the undertakings of one scenario and industry, those with at
-- least six of them. The three changes in the middle are all that the median without any one of them depends on.
create table peer_change (
    run_id       varchar(128) not null,
    scenario     varchar(128) not null,
    industry     varchar(64)  not null,
    code         varchar(128) not null,
    month_end    date         not null,
    undertakings integer      not null,
    low          bigint       not null,
    mid          bigint       not null,
    high         bigint       not null,
    primary key (run_id, scenario, industry, code, month_end)
);

-- For one run: the one change of an undertaking that has several investments with the same comparison.
create table peer_own (
    run_id      varchar(128) not null,
    undertaking varchar(128) not null,
    scenario    varchar(128) not null,
    industry    varchar(64)  not null,
    code        varchar(128) not null,
    month_end   date         not null,
    change      bigint       not null,
    primary key (run_id, undertaking, scenario, industry, code, month_end)
);
