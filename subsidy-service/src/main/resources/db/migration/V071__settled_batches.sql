-- A batch is settled once the bank has answered for each payment; rows written before that status existed follow.
update payment_batch_row batch set status = 'SETTLED'
where status = 'RELEASED'
  and not exists (select 1 from payment_row payment where payment.batch_id = batch.batch_id and payment.status = 'WAITING');
