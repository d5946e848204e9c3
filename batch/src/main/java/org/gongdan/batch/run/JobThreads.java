package org.gongdan.batch.run;

import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.boot.batch.autoconfigure.BatchTaskExecutor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The threads of jobs and of their partitions, and how contexts are stored. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobSettings.class)
class JobThreads {

    /** Runs jobs beside the request that starts them, so that it is answered at once. */
    @Bean
    @BatchTaskExecutor
    TaskExecutor jobExecutor() {
        var executor = new SimpleAsyncTaskExecutor("job-");
        executor.setConcurrencyLimit(4);
        return executor;
    }

    @Bean
    ThreadPoolTaskExecutor partitionExecutor(JobSettings settings) {
        var executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("partition-");
        executor.setCorePoolSize(settings.workers());
        executor.setMaxPoolSize(settings.workers());
        return executor;
    }

    /** As JSON, so that the lists of runs can read how far a step is, and no Java object is ever read from a table. */
    @Bean
    ExecutionContextSerializer contextsAsJson() {
        return new JacksonExecutionContextStringSerializer();
    }
}
