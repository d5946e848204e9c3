-- Double-entry postings in fen, two lines an event; position is the event's place in the store.
create table ledger_posting (
    position   bigint       not null,
    line       smallint     not null,
    account    varchar(16)  not null,
    fund_id    varchar(128) not null,
    reference  varchar(255) not null,
    amount_fen bigint       not null,
    booked_on  date         not null,
    primary key (position, line)
);
create index ledger_posting_account on ledger_posting (fund_id, account) include (amount_fen);
create index ledger_posting_reference on ledger_posting (reference, account) include (amount_fen);
