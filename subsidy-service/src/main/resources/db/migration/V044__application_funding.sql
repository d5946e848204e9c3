-- What the applicant declares of other public money and of contracts, and what an officer made of a likely double.
alter table application add column funding jsonb;
alter table application add column judgements jsonb;
