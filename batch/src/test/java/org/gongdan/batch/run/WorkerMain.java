package org.gongdan.batch.run;

import org.gongdan.batch.BatchApplication;
import org.springframework.boot.SpringApplication;

/** A worker process, which says in its log when it is ready. */
final class WorkerMain {

    private WorkerMain() {}

    public static void main(String[] args) {
        SpringApplication.run(BatchApplication.class, args);
        System.out.println("WORKER READY");
    }
}
