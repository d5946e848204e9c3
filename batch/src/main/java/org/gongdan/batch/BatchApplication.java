package org.gongdan.batch;

import java.time.Clock;
import java.util.TimeZone;
import org.gongdan.subsidy.SubsidyServiceApplication;
import org.gongdan.subsidy.job.JobSchedule;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The batch process: the model of the service without its pages, its API and its projections. Commands are decided
 * here, on the same event store; read models are kept up by the service.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableScheduling
@ComponentScan(
        basePackages = {"org.gongdan.batch", "org.gongdan.subsidy"},
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = SubsidyServiceApplication.class),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = {
                        "org\\.gongdan\\.subsidy\\.(?!shared)[a-z]+\\.web\\..*",
                        "org\\.gongdan\\.subsidy\\.[a-z]+\\.automation\\..*",
                        "org\\.gongdan\\.subsidy\\.portal\\..*"
                    })
        })
public class BatchApplication {

    public static void main(String[] args) {
        // Spring Batch stores local times; processes on several machines must mean the same ones.
        TimeZone.setDefault(TimeZone.getTimeZone(JobSchedule.ZONE));
        SpringApplication.run(BatchApplication.class, args);
    }

    /** Local dates are those of Guangdong, wherever the server stands. */
    @Bean
    Clock clock() {
        return Clock.system(JobSchedule.ZONE);
    }
}
