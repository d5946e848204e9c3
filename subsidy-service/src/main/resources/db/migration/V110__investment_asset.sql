-- What the enterprise recorded of the asset that its grant helped to buy; null until it has.
alter table investment add column asset jsonb;
