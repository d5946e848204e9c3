truncate bench_result;
checkpoint;
