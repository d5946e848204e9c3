-- Awards as open data shows them; all of it can be built again from the events.
create table open_award (
    investment_id     varchar(128) not null,
    funder            varchar(20)  not null,
    uscc              varchar(18)  not null,
    title             text         not null,
    scenario          varchar(120) not null,
    programme_id      varchar(128) not null,
    programme_version integer      not null,
    amount_fen        bigint       not null,
    awarded_on        date         not null,
    starts_on         date         not null,
    ends_on           date         not null,
    modified_at       timestamptz  not null,
    primary key (investment_id, funder)
);
create index open_award_order on open_award (awarded_on, investment_id, funder);
create index open_award_uscc on open_award (uscc);

create table open_recipient (
    uscc        varchar(18) primary key,
    name        text        not null,
    region      text        not null,
    modified_at timestamptz not null
);
