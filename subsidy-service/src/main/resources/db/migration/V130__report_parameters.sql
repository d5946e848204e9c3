-- What more a report can be about.
alter table report
    add column uscc       varchar(18),
    add column funder     varchar(16),
    add column city       varchar(128),
    add column about_user varchar(128);
