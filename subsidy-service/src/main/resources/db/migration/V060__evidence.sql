-- The same content handed in by two enterprises is one file with two rows.
create table evidence (
    sha256      varchar(64)  not null,
    uscc        varchar(18)  not null,
    file_name   varchar(200) not null,
    media_type  varchar(100) not null,
    size        bigint       not null,
    uploaded_by varchar(128) not null,
    uploaded_at timestamptz  not null,
    primary key (sha256, uscc)
);
