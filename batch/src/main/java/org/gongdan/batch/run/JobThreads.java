package org.gongdan.batch.run;

import org.springframework.boot.batch.autoconfigure.BatchTaskExecutor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

/** Runs jobs beside the request that starts them, so that it is answered at once. */
@Configuration(proxyBeanMethods = false)
class JobThreads {

    @Bean
    @BatchTaskExecutor
    TaskExecutor jobExecutor() {
        var executor = new SimpleAsyncTaskExecutor("job-");
        executor.setConcurrencyLimit(4);
        return executor;
    }
}
