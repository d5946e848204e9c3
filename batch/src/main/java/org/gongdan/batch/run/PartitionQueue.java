package org.gongdan.batch.run;

import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.integration.core.MessagingTemplate;
import org.springframework.integration.support.MessageBuilder;
import org.springframework.messaging.MessagingException;

/** The queue of partitions, as the manager sees it: a place that may be away for a while and forget what was in it. */
class PartitionQueue {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionQueue.class);

    private final MessagingTemplate out;
    private final AmqpAdmin admin;
    private final String name;
    private boolean away;

    PartitionQueue(MessagingTemplate out, AmqpAdmin admin, String name) {
        this.out = out;
        this.admin = admin;
        this.name = name;
    }

    /** What cannot be sent is sent again when the manager looks the next time. */
    boolean post(StepExecutionRequest request) {
        try {
            out.send(MessageBuilder.withPayload(request).build());
            return true;
        } catch (MessagingException | AmqpException failed) {
            lost(failed);
            return false;
        }
    }

    /** How many messages wait that no worker has taken; empty while the broker is away. */
    OptionalLong waiting() {
        try {
            var queue = admin.getQueueInfo(name);
            if (queue == null) {
                admin.initialize();
                return OptionalLong.of(0);
            }
            if (away) {
                LOG.warn("the broker is back");
                away = false;
            }
            return OptionalLong.of(queue.getMessageCount());
        } catch (AmqpException failed) {
            lost(failed);
            return OptionalLong.empty();
        }
    }

    private void lost(Exception failed) {
        if (!away) {
            LOG.warn("the broker is away; partitions are handed out when it is back: {}", failed.getMessage());
            away = true;
        }
    }
}
