-- Published policy figures, every version; they can be built again from the events.
create table policy_figures (
    id           varchar(64) not null,
    period       varchar(7)  not null,
    version      integer     not null,
    position     bigint      not null,
    figures      jsonb       not null,
    cells        bigint      not null,
    suppressed   bigint      not null,
    sha256       char(64)    not null,
    published_at timestamptz not null,
    primary key (period, version)
);

-- The working set of a run, forgotten at its end. It is no read model.
create table policy_observation (
    run           varchar(64)               not null,
    investment_id varchar(128) collate "C"  not null,
    uscc          varchar(18)               not null,
    region        text                      not null,
    industry      text                      not null,
    scenario      text                      not null,
    tier          text                      not null,
    mode          varchar(16)               not null,
    cluster_size  varchar(8)                not null,
    cost_fen      bigint                    not null,
    public_fen    bigint                    not null,
    function_fit  integer,
    benefit_cost  numeric,
    claimed       numeric,
    verified      numeric,
    peer_adjusted numeric,
    primary key (run, investment_id)
);
create table policy_movement (
    run           varchar(64)               not null,
    investment_id varchar(128) collate "C"  not null,
    indicator     text                      not null,
    uscc          varchar(18)               not null,
    lower_is_better boolean                 not null,
    baseline      numeric                   not null,
    claimed       numeric,
    verified      numeric,
    primary key (run, investment_id, indicator)
);
