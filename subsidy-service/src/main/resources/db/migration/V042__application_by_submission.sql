-- A what-if reads all that was submitted to one programme, in the order of submission.
create index application_by_submission on application (programme_id, submitted_at, id);
