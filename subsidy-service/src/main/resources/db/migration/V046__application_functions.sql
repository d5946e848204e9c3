-- What the applicant needs of its scenario and buys for it.
alter table application add column functions jsonb;
