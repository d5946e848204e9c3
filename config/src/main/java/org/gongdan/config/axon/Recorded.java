package org.gongdan.config.axon;

import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.common.AxonNonTransientException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfiguration;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.NoOpMessageMonitorCallback;
import org.jspecify.annotations.Nullable;

/**
 * Notes in which units of work events were recorded. A command that was refused before it recorded anything has changed
 * nothing, and so nothing is rolled back: the aggregate stays in the cache, where a rollback would have the next command
 * read its whole stream again. A fund that is empty refuses thousands in its last minute.
 */
final class Recorded implements MessageMonitor<EventMessage<?>>, RollbackConfiguration {

    private static final String KEY = Recorded.class.getName();

    @Override
    public MonitorCallback onMessageIngested(@Nullable EventMessage<?> event) {
        if (CurrentUnitOfWork.isStarted()) {
            UnitOfWork<?> each = CurrentUnitOfWork.get();
            while (each != null && each.resources().put(KEY, true) == null) {
                each = each.parent().orElse(null);
            }
        }
        return NoOpMessageMonitorCallback.INSTANCE;
    }

    @Override
    public boolean rollBackOn(Throwable failure) {
        var unit = CurrentUnitOfWork.get();
        return !isAnswer(failure) || unit.resources().containsKey(KEY) || holdsBlankAggregate(unit.root());
    }

    /** An aggregate that was to be created and was not must be forgotten, or the next command would find it. */
    private static boolean holdsBlankAggregate(UnitOfWork<?> root) {
        for (var resource : root.resources().values()) {
            if (resource instanceof Map<?, ?> managed) {
                for (var each : managed.values()) {
                    if (each instanceof Aggregate<?> aggregate && aggregate.version() == null) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether the failure is an answer to this one command, and says nothing of the database or the other commands. */
    static boolean isAnswer(Throwable failure) {
        return (failure instanceof CommandExecutionException || failure instanceof AxonNonTransientException)
                && !DatabaseFailure.isIn(failure);
    }
}
