-- What was due and did not come; all of it can be built again from the events.
create table obligation (
    id         varchar(255) primary key,
    kind       varchar(16)  not null,
    subject    varchar(128) not null,
    part       varchar(32)  not null,
    uscc       varchar(18)  not null,
    title      text         not null,
    due_on     date         not null,
    status     varchar(8)   not null,
    step       varchar(16)  not null,
    missed_on  date         not null,
    step_on    date         not null,
    ended_on   date,
    reason     text,
    lifted_by  varchar(255),
    changed_at timestamptz  not null,
    version    bigint       not null
);
create index obligation_open_subject on obligation (subject) where status = 'OPEN';
create index obligation_enterprise on obligation (uscc, due_on);
create index obligation_oldest on obligation (due_on, id);
create index application_overdue_offer on application (id) where status = 'OFFERED';
