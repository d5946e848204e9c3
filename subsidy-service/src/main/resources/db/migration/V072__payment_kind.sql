-- A batch pays shares, or what was held back.
alter table payment_row add column kind varchar(16) not null default 'SHARE';
