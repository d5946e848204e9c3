package org.gongdan.batch.run;

import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.AmqpTemplate;
import org.springframework.amqp.core.MessageListenerContainer;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.amqp.inbound.AmqpInboundChannelAdapter;
import org.springframework.integration.amqp.outbound.AmqpOutboundEndpoint;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.core.MessagingTemplate;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.messaging.MessageChannel;

/**
 * Partitions over RabbitMQ: the manager puts one short message for each into a durable queue, workers take them one at a
 * time and acknowledge when the partition is done. Messages say only what to do; what was done is in the job repository.
 */
@Configuration(proxyBeanMethods = false)
@EnableIntegration
@ConditionalOnProperty(name = "gongdan.jobs.remote", havingValue = "rabbitmq")
class RemotePartitioning {

    @Bean
    Queue partitionQueue(JobSettings settings) {
        return QueueBuilder.durable(settings.queue()).build();
    }

    @Bean
    MessageChannel partitionsOut() {
        return new DirectChannel();
    }

    @Bean
    IntegrationFlow handOut(MessageChannel partitionsOut, AmqpTemplate broker, JobSettings settings) {
        var endpoint = new AmqpOutboundEndpoint(broker);
        endpoint.setRoutingKey(settings.queue());
        return IntegrationFlow.from(partitionsOut)
                .transform(StepExecutionRequest.class, RemotePartitioning::written)
                .handle(endpoint)
                .get();
    }

    @Bean
    PartitionQueue partitions(MessageChannel partitionsOut, AmqpAdmin admin, JobSettings settings) {
        return new PartitionQueue(new MessagingTemplate(partitionsOut), admin, settings.queue());
    }

    @Bean
    @ConditionalOnProperty(name = "gongdan.jobs.role", havingValue = "worker")
    IntegrationFlow takeIn(ConnectionFactory broker, DoesPartitions worker, JobSettings settings) {
        var container = new SimpleMessageListenerContainer(broker);
        container.setQueueNames(settings.queue());
        container.setConcurrentConsumers(settings.workers());
        container.setPrefetchCount(1);
        container.setMissingQueuesFatal(false);
        container.setRecoveryInterval(1_000);
        MessageListenerContainer listening = container;
        return IntegrationFlow.from(new AmqpInboundChannelAdapter(listening))
                .transform(String.class, RemotePartitioning::read)
                .handle(StepExecutionRequest.class, (request, _) -> {
                    worker.work(request);
                    return null;
                })
                .get();
    }

    /** As text, so that no Java object is ever read from the network. */
    static String written(StepExecutionRequest request) {
        return request.getStepName() + " " + request.getStepExecutionId();
    }

    static StepExecutionRequest read(String text) {
        var parts = text.split(" ", 2);
        return new StepExecutionRequest(parts[0], Long.parseLong(parts[1]));
    }
}
