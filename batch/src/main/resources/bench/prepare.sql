-- Where the one statement writes to, with columns as the job records them, and a token that lets every run begin.
create table bench_result (
    id varchar(128) collate "C",
    promised numeric, claimed numeric, approved numeric, retained numeric, paid numeric, ledger numeric,
    npv1 float8, npv2 float8, npv3 float8, npv4 float8, npv5 float8, npv6 float8,
    npv7 float8, npv8 float8, npv9 float8, npv10 float8, npv11 float8, npv12 float8);

insert into event_token (processor_name, segment, token, token_type) values ('bench', 0, '{"index":1000000}', 'token');
