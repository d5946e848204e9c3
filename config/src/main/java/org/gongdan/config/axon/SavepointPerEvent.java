package org.gongdan.config.axon;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets event handlers work behind savepoints once one of them has failed. PostgreSQL gives up a whole transaction at the
 * first statement that fails; without a savepoint the dead letter of a poison event could not be written in it either, and
 * the processor would stand still for all streams instead of one.
 *
 * <p>A savepoint costs two more round trips an event, so none is taken while all goes well. At a failure the whole batch
 * is rolled back; the processor tries it again after a second, and for a minute each event then has its savepoint.
 */
final class SavepointPerEvent implements HandlerEnhancerDefinition {

    private static final long CAUTION_NANOS = Duration.ofMinutes(1).toNanos();

    private final Supplier<PlatformTransactionManager> transactions;

    /** Until when the handlers of a class work behind savepoints, by the clock of {@link System#nanoTime}. */
    private final Map<Class<?>, Long> cautiousUntil = new ConcurrentHashMap<>();

    SavepointPerEvent(Supplier<PlatformTransactionManager> transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        return original.unwrap(Method.class)
                        .filter(method -> method.isAnnotationPresent(EventHandler.class))
                        .isPresent()
                ? new BehindSavepoint<>(original)
                : original;
    }

    /** Whether each event of this handler has a savepoint of its own now. */
    boolean isCautious(Class<?> component) {
        var until = cautiousUntil.get(component);
        return until != null && until - System.nanoTime() > 0;
    }

    /** Something that its handlers left to the end of the batch has failed. */
    void beCautious(Class<?> component) {
        cautiousUntil.put(component, System.nanoTime() + CAUTION_NANOS);
    }

    private final class BehindSavepoint<T> extends WrappedMessageHandlingMember<T> {

        BehindSavepoint(MessageHandlingMember<T> original) {
            super(original);
        }

        @Override
        @SuppressWarnings("NullAway") // an event handler answers nothing
        public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                return super.handle(message, target);
            }
            var component = target == null ? declaringClass() : target.getClass();
            if (!isCautious(component)) {
                return handleWithout(message, target, component);
            }
            var manager = transactions.get();
            var savepoint =
                    manager.getTransaction(new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
            Object answer;
            try {
                answer = super.handle(message, target);
            } catch (Exception | Error failed) {
                manager.rollback(savepoint);
                throw failed;
            }
            manager.commit(savepoint);
            return answer;
        }

        @SuppressWarnings("NullAway") // an event handler answers nothing
        private @Nullable Object handleWithout(Message<?> message, @Nullable T target, Class<?> component)
                throws Exception {
            try {
                return super.handle(message, target);
            } catch (Exception | Error failed) {
                beCautious(component);
                CurrentUnitOfWork.ifStarted(unit -> unit.root().onPrepareCommit(_ -> {
                    throw new IllegalStateException("the batch is handled again, event by event", failed);
                }));
                throw failed;
            }
        }
    }
}
