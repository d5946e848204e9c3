create table joint_application (
    id                varchar(80)  primary key,
    status            varchar(20)  not null,
    lead_uscc         varchar(18)  not null,
    programme_id      varchar(120) not null,
    programme_version integer,
    mode              varchar(10)  not null,
    title             text         not null,
    cost              text         not null,
    split             text,
    exit              text,
    drafted_at        timestamptz  not null,
    submitted_at      timestamptz,
    version           bigint       not null
);
create index joint_application_by_lead on joint_application (lead_uscc, drafted_at desc);
create index joint_application_by_age on joint_application (drafted_at desc, id);

create table joint_member (
    joint_id       varchar(80) not null,
    uscc           varchar(18) not null,
    standing       varchar(12) not null,
    application_id varchar(80),
    figures        text,
    consent        boolean     not null default false,
    primary key (joint_id, uscc)
);
create index joint_member_by_enterprise on joint_member (uscc);
create unique index joint_member_by_application on joint_member (application_id);
