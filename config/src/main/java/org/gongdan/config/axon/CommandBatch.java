package org.gongdan.config.axon;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands that share a transaction: each is handled in a unit of work nested in that of the batch, so that a refusal
 * takes back one command, and all their events are appended and committed together. When something else fails, nothing
 * of the batch is stored, and the commands are handled one by one, each in a transaction of its own.
 *
 * <p>One failure is never followed by a second attempt: that of the commit itself. Whether it took place is not known
 * then, and a command must not take effect twice; each sender is told of the failure.
 */
final class CommandBatch {

    private static final Logger LOG = LoggerFactory.getLogger(CommandBatch.class);
    private static final Message<?> BATCH = GenericMessage.asMessage("batch of commands");

    private final TransactionManager transactions;
    private final WaitingCommand.Handling handling;
    private final List<WaitingCommand<?, ?>> commands = new ArrayList<>();
    private @Nullable UnitOfWork<?> unit;
    private @Nullable Throwable failure;
    private boolean begun;
    private boolean reachedCommit;

    CommandBatch(TransactionManager transactions, WaitingCommand.Handling handling) {
        this.transactions = transactions;
        this.handling = handling;
    }

    int size() {
        return commands.size();
    }

    /** Handles this one too; what it does is stored by {@link #commit}, and only then may it be answered. */
    void handle(WaitingCommand<?, ?> arrived) {
        commands.add(arrived);
        if (unit == null) {
            begin();
        }
        if (failure == null) {
            var failed = attempt(arrived);
            if (failed != null && !Recorded.isAnswer(failed)) {
                giveUp(failed);
            }
        }
    }

    /** Stores what all of them did, in one transaction. */
    void commit() {
        if (failure == null && unit != null) {
            try {
                unit.commit();
            } catch (RuntimeException | Error failed) {
                failure = failed;
            }
        }
    }

    /** Tells every sender, after a second attempt for each alone when the batch as a whole was not stored. */
    void answer() {
        var failed = failure;
        if (failed != null) {
            LOG.debug("A batch of {} commands was not stored", size(), failed);
        }
        for (var command : commands) {
            if (failed != null) {
                if (reachedCommit || size() == 1 || DatabaseFailure.isOutage(failed)) {
                    command.fail(failed);
                } else {
                    var alone = attempt(command);
                    failed = alone != null && DatabaseFailure.isOutage(alone) ? alone : failed;
                }
            }
            command.answer();
        }
    }

    /** Why not even a transaction could be begun, or null; whoever waits behind this batch would find the same. */
    @Nullable
    Throwable outage() {
        var failed = failure;
        return failed != null && !begun && DatabaseFailure.isOutage(failed) ? failed : null;
    }

    private void begin() {
        var started = DefaultUnitOfWork.startAndGet(BATCH);
        unit = started;
        try {
            var transaction = transactions.startTransaction();
            started.onCommit(_ -> {
                reachedCommit = true;
                transaction.commit();
            });
            started.onRollback(_ -> transaction.rollback());
            begun = true;
        } catch (RuntimeException | Error failed) {
            giveUp(failed);
        }
    }

    private @Nullable Throwable attempt(WaitingCommand<?, ?> command) {
        try {
            return command.handle(handling);
        } catch (RuntimeException | Error failed) {
            command.fail(failed);
            return failed;
        }
    }

    private void giveUp(Throwable failed) {
        failure = failed;
        while (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().rollback(failed);
        }
    }
}
