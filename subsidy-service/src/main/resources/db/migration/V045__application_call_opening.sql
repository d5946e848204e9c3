-- The first day of the call an application was submitted under, against which dated cost is measured again.
alter table application add column call_opens_on date;
