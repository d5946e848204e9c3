-- What is needed and was bought, to measure use against.
alter table investment add column functions jsonb;
