-- What is retained becomes nothing when it is released; what the instalment itself pays stays as it was approved.
alter table claim_instalment_row add column payable bigint;
update claim_instalment_row set payable = amount - retained;
alter table claim_instalment_row alter column payable set not null;
