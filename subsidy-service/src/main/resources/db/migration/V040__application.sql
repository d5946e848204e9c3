create table application (
    id                      varchar(80)  primary key,
    status                  varchar(20)  not null,
    uscc                    varchar(18)  not null,
    programme_id            varchar(120) not null,
    programme_version       integer,
    title                   text         not null,
    cost_fen                bigint       not null,
    tier                    varchar(120),
    eligible_cost_fen       bigint,
    government_fen          bigint,
    association_fen         bigint,
    lead_fen                bigint,
    provider_fen            bigint,
    enterprise_fen          bigint,
    drafted_at              timestamptz  not null,
    submitted_at            timestamptz,
    signed_by               varchar(120),
    signed_by_name          text,
    proposed_by             varchar(120),
    proposed_by_name        text,
    first_approved_by       varchar(120),
    first_approved_by_name  text,
    second_approved_by      varchar(120),
    second_approved_by_name text,
    offer_expires_on        date,
    missing_fund            varchar(80),
    missing_fen             bigint,
    reason                  text,
    changed_at              timestamptz  not null,
    version                 bigint       not null,
    project                 jsonb        not null,
    cost_lines              jsonb        not null,
    offers                  jsonb        not null,
    indicators              jsonb        not null,
    milestones              jsonb        not null,
    facts                   jsonb,
    findings                jsonb,
    award                   jsonb
);
create index application_by_status on application (status, submitted_at);
create index application_by_enterprise on application (uscc, drafted_at);
create index application_by_age on application (drafted_at desc, id);

create table application_enterprise (
    uscc    varchar(18) primary key,
    name    text        not null,
    version bigint      not null
);

create table application_history (
    application_id varchar(80)  not null,
    sequence       bigint       not null,
    event          varchar(40)  not null,
    happened_at    timestamptz  not null,
    actor          varchar(120),
    actor_name     text,
    detail         jsonb        not null,
    primary key (application_id, sequence)
);
