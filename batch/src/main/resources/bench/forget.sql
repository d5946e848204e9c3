truncate reconciliation_state, domain_event;
checkpoint;
