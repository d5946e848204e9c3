-- Whose award a commitment is, and whose money: what has to be known when a commitment is reduced, kept where the
-- reaction to that runs, so that it is there before the reduction is.
create table reduced_commitment_holder (
    application_id varchar(80) primary key,
    uscc           varchar(18) not null
);

create table reduced_commitment_funder (
    fund_id varchar(128) primary key,
    funder  varchar(16)  not null
);
