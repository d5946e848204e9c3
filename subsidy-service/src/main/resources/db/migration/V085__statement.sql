-- Every yearly statement that was ever issued; all of it can be built again from the events.
create table statement (
    id            varchar(64)  not null,
    issue         integer      not null,
    number        varchar(64)  not null,
    uscc          varchar(18)  not null,
    name          text         not null,
    year          integer      not null,
    figures       jsonb        not null,
    sha256        char(64)     not null,
    position      bigint       not null,
    supersedes    varchar(64),
    superseded_by varchar(64),
    changes       jsonb        not null,
    issued_at     timestamptz  not null,
    primary key (id, issue)
);
create index statement_in_force on statement (year desc, name, id) where superseded_by is null;
create index statement_enterprise on statement (uscc) where superseded_by is null;
