-- The list of requests to reconcile is gone. Its place among the tokens has to go too: a run waits until every list has
-- reached its position, and this one never would.
delete from event_token where processor_name = 'reconciliation-request-list';
