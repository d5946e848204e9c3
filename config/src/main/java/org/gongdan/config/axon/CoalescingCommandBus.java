package org.gongdan.config.axon;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets commands that come at the same time share a transaction, and so one wait for the disk; see {@link CommandDesk}
 * for who shares with whom and {@link CommandBatch} for what that means to each. Senders hold no connection while they
 * wait. A command sent from within a unit of work or a transaction belongs to that one and is handled there, at once.
 */
final class CoalescingCommandBus extends SimpleCommandBus implements AutoCloseable {

    private final TransactionManager transactions;
    private final CommandForwarding forwarding;
    private final CommandDesk desk;
    private final int workers;
    private final AtomicBoolean started = new AtomicBoolean();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    CoalescingCommandBus(
            Builder builder,
            TransactionManager transactions,
            CommandForwarding forwarding,
            CommandDesk desk,
            int workers) {
        super(builder.transactionManager(transactions));
        this.transactions = transactions;
        this.forwarding = forwarding;
        this.desk = desk;
        this.workers = workers;
    }

    @Override
    @SuppressWarnings("NullAway") // a command without an answer is answered with null
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        if (isPartOfSomething()) {
            super.handle(command, handler, callback);
        } else if (command.getMetaData().containsKey(CommandMetadata.HANDED_OVER)
                || !forwarding.forward(
                        command,
                        () -> callback.onResult(command, GenericCommandResultMessage.asCommandResultMessage(null)),
                        () -> handleSoon(command, handler, callback))) {
            handleSoon(command, handler, callback);
        }
    }

    /** Commands that wait are still handled; those that come later are handled by their own threads. */
    @Override
    public void close() {
        desk.close();
    }

    private <C, R> void handleSoon(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        if (isAlone(command) || !submitted(command, handler, callback)) {
            super.handle(command, handler, callback);
        }
    }

    private <C, R> boolean submitted(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        if (started.compareAndSet(false, true)) {
            for (var number = 1; number <= workers; number++) {
                var thread =
                        Thread.ofPlatform().name("commands-" + number).daemon().unstarted(this::work);
                threads.add(thread);
                thread.start();
            }
        }
        try {
            return desk.submit(new WaitingCommand<C, R>(command, handler, callback));
        } catch (TooManyCommands refused) {
            callback.onResult(command, GenericCommandResultMessage.asCommandResultMessage(refused));
            return true;
        }
    }

    private boolean isPartOfSomething() {
        return CurrentUnitOfWork.isStarted()
                || TransactionSynchronizationManager.isActualTransactionActive()
                || threads.contains(Thread.currentThread());
    }

    private static boolean isAlone(CommandMessage<?> command) {
        return command.getPayloadType().isAnnotationPresent(HandledAlone.class);
    }

    private void work() {
        for (var batch = gathered(); batch != null; batch = gathered()) {
            try {
                batch.commit();
            } finally {
                desk.committed();
            }
            batch.answer();
            var outage = batch.outage();
            if (outage != null) {
                desk.takeAll().forEach(command -> {
                    command.fail(outage);
                    command.answer();
                });
            }
        }
    }

    private @Nullable CommandBatch gathered() {
        var batch = new CommandBatch(transactions, this::handleHere);
        for (var next = desk.first(); next != null; next = desk.more(batch.size())) {
            batch.handle(next);
        }
        return batch.size() == 0 ? null : batch;
    }

    private <C, R> void handleHere(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        super.handle(command, handler, callback);
    }
}
