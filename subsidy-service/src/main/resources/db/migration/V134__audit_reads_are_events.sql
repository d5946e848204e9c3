-- The reads of auditors are events now, found in audit_event as all others.
drop table audit_read;
