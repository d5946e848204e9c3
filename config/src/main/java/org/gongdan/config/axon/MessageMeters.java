package org.gongdan.config.axon;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.monitoring.MessageMonitor;

/**
 * Times the messages of one component, and how old events were when it had handled them. Axon's own monitors look up
 * their meters by name at each message and keep ten minutes of single measurements, which is millions in a replay.
 */
final class MessageMeters implements MessageMonitor<Message<?>> {

    private static final String HANDLED = "gongdan.messages";

    private final Timer succeeded;
    private final Timer failed;
    private final Timer ignored;
    private final Timer age;

    MessageMeters(MeterRegistry registry, String component) {
        succeeded = registry.timer(HANDLED, "component", component, "outcome", "success");
        failed = registry.timer(HANDLED, "component", component, "outcome", "failure");
        ignored = registry.timer(HANDLED, "component", component, "outcome", "ignored");
        age = registry.timer("gongdan.events.age", "component", component);
    }

    @Override
    public MonitorCallback onMessageIngested(Message<?> message) {
        var start = System.nanoTime();
        return new MonitorCallback() {
            @Override
            public void reportSuccess() {
                succeeded.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
                if (message instanceof EventMessage<?> event) {
                    age.record(Duration.between(event.getTimestamp(), Instant.now()));
                }
            }

            @Override
            public void reportFailure(Throwable cause) {
                failed.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }

            @Override
            public void reportIgnored() {
                ignored.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
        };
    }
}
