-- One row an enterprise as it stands now; amounts in fen.
create table enterprise (
    uscc                 varchar(18)  primary key,
    name                 text         not null,
    name_en              text,
    industry             text         not null,
    region               text         not null,
    founded_on           date         not null,
    staff                integer,
    revenue_fen          bigint,
    assets_fen           bigint,
    size_class           varchar(8),
    size_standard        varchar(32),
    maturity             varchar(2)   not null,
    maturity_assessed_on date,
    maturity_basis       text,
    group_id             varchar(64)  not null,
    verified             boolean      not null,
    suspended_for        text,
    override_reason      text,
    registered_at        timestamptz  not null,
    version              bigint       not null
);
create index enterprise_region on enterprise (region);
create index enterprise_group on enterprise (group_id);
