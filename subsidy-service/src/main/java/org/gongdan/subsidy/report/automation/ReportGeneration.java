package org.gongdan.subsidy.report.automation;

import java.io.IOException;
import java.nio.file.Files;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.gongdan.reporting.Reports;
import org.gongdan.subsidy.report.archive.ReportFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** How reports are drawn: beside where they are kept, and one at a time, each visible as soon as it is ready. */
@Configuration(proxyBeanMethods = false)
class ReportGeneration {

    @Bean
    Reports reports(ReportFiles files) throws IOException {
        return new Reports(Files.createDirectories(files.folder()));
    }

    /** Several in one transaction would all become visible with the last. */
    @Bean
    @Order(2)
    ConfigurerModule oneReportAtATime(@Value("${gongdan.events.project:true}") boolean projecting) {
        return configurer -> configurer
                .eventProcessing()
                .registerTrackingEventProcessorConfiguration(
                        WhenReportRequestedThenGenerateReport.GROUP,
                        configuration -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                .andBatchSize(1)
                                .andAutoStart(projecting));
    }
}
