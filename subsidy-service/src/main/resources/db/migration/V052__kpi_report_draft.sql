-- What somebody has typed of a monthly report and not handed in; it is no fact, and goes when the report is handed in.
create table investment_kpi_draft (
    investment_id varchar(128) not null,
    month         date         not null,
    content       jsonb        not null,
    saved_by      text         not null,
    saved_at      timestamptz  not null,
    primary key (investment_id, month)
);
