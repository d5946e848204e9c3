-- What was measured, as long as the baseline it is held against may be corrected. With the first payment baselines are
-- frozen, and the flows say all that is needed.
alter table flow_investment add column frozen boolean not null default false;

create table flow_measurement (
    investment integer  not null references flow_investment on delete cascade,
    source     bigint   not null,
    indicator  smallint not null,
    claimed    numeric  not null,
    verified   numeric,
    primary key (investment, source)
);
