package org.gongdan.subsidy.fund.lease;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.serialization.Serializer;
import org.gongdan.config.axon.CommandForwarding;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.subsidy.fund.FundCommand;
import org.gongdan.subsidy.fund.FundCommand.ReduceCommitment;
import org.gongdan.subsidy.fund.lease.FundInbox.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands commands of a busy fund to the process that serves it, and handles those it is handed. A command that is not
 * stored there, because it was refused, or because the process is slow or dead, is decided here: commands to funds take
 * effect once by their names, so that one which was stored after all is only found to be done.
 */
@Component
final class FundForwarding implements CommandForwarding, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FundForwarding.class);
    private static final long PATIENCE_NANOS = Duration.ofSeconds(3).toNanos();
    private static final int LEASE_TICK_MS = 500;
    private static final int CLEANING_TICK_S = 30;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(160);

    private final FundLeases leases;
    private final FundInbox inbox;
    private final ObjectProvider<CommandBus> bus;
    private final Map<Long, Sent> sent = new ConcurrentHashMap<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().name("fund-leases-", 1).daemon().factory());
    private final Pace pace = new Pace(SHORTEST_PAUSE, LONGEST_PAUSE);
    private final Thread exchange =
            Thread.ofPlatform().name("fund-forwarding").daemon().unstarted(this::exchangeForEver);
    private volatile boolean running;
    private volatile boolean failing;

    FundForwarding(
            JdbcClient jdbc, @Qualifier("messageSerializer") Serializer serializer, ObjectProvider<CommandBus> bus) {
        this.leases = new FundLeases(jdbc);
        this.inbox = new FundInbox(jdbc, serializer);
        this.bus = bus;
    }

    private record Sent(String node, Runnable done, Runnable here, long patienceEnds) {}

    @Override
    public boolean forward(CommandMessage<?> command, Runnable done, Runnable here) {
        if (!running || failing || !(command.getPayload() instanceof FundCommand payload)) {
            return false;
        }
        var fund = payload.fundId().value();
        var other = takesEffectOnce(command, payload) ? leases.otherServer(fund) : Optional.<String>empty();
        if (other.isEmpty()) {
            leases.used(fund);
            return false;
        }
        try {
            var patienceEnds = System.nanoTime() + PATIENCE_NANOS;
            sent.put(inbox.put(other.get(), command), new Sent(other.get(), done, here, patienceEnds));
            pace.call();
            return true;
        } catch (DataAccessException _) {
            return false;
        }
    }

    @Override
    public void start() {
        running = true;
        var _ = clock.scheduleWithFixedDelay(quietly(leases::tick), 0, LEASE_TICK_MS, TimeUnit.MILLISECONDS);
        var _ = clock.scheduleWithFixedDelay(quietly(inbox::clean), 0, CLEANING_TICK_S, TimeUnit.SECONDS);
        exchange.start();
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
        exchange.interrupt();
        sent.values().forEach(each -> each.here().run());
        quietly(leases::release).run();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void exchangeForEver() {
        var step = quietly(() -> pace.after(exchange()));
        try {
            while (running) {
                step.run();
                pace.rest();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A process that serves no fund and has handed nothing over asks the database nothing. */
    private boolean exchange() {
        var taken = leases.servesAny() ? inbox.take(CommandMetadata.THIS_NODE) : List.<FundInbox.Handed>of();
        taken.forEach(this::handle);
        var given = new ArrayList<Answer>();
        for (var answer = answers.poll(); answer != null; answer = answers.poll()) {
            given.add(answer);
        }
        if (!given.isEmpty()) {
            inbox.answer(given);
        }
        if (!sent.isEmpty()) {
            collect();
        }
        return !taken.isEmpty() || !given.isEmpty() || !sent.isEmpty();
    }

    private void handle(FundInbox.Handed handed) {
        if (handed.command().getPayload() instanceof FundCommand command) {
            leases.used(command.fundId().value());
        }
        bus.getObject().dispatch(handed.command(), (_, result) -> {
            answers.add(new Answer(handed.entryId(), !result.isExceptional()));
            pace.call();
        });
    }

    private void collect() {
        for (var answer : inbox.collect(sent.keySet())) {
            var each = sent.remove(answer.entryId());
            if (each != null) {
                (answer.stored() ? each.done() : each.here()).run();
            }
        }
        var now = System.nanoTime();
        var overdue = sent.entrySet().stream()
                .filter(each -> each.getValue().patienceEnds() < now
                        || !leases.isAlive(each.getValue().node()))
                .map(Map.Entry::getKey)
                .toList();
        if (!overdue.isEmpty()) {
            inbox.withdraw(overdue);
            overdue.forEach(entry -> {
                var each = sent.remove(entry);
                if (each != null) {
                    each.here().run();
                }
            });
        }
    }

    private Runnable quietly(Runnable work) {
        return () -> {
            try {
                work.run();
                failing = false;
            } catch (RuntimeException failed) {
                // thrown on, it would end the schedule for good
                if (running && !failing) {
                    LOG.warn("Commands to funds are not shared out among processes", failed);
                }
                failing = true;
            }
        };
    }

    private static boolean takesEffectOnce(CommandMessage<?> message, FundCommand command) {
        return !message.getMetaData().containsKey(CommandMetadata.EXPECTED_VERSION)
                && (!(command instanceof ReduceCommitment reduce) || reduce.reductionId() != null);
    }
}
