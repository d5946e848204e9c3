package org.gongdan.config.axon;

import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets each event handler work behind a savepoint. PostgreSQL gives up a whole transaction at the first statement that
 * fails; without the savepoint the dead letter of a poison event could not be written in it either, and the processor
 * would stand still for all streams instead of one.
 */
final class SavepointPerEvent implements HandlerEnhancerDefinition {

    private final Supplier<PlatformTransactionManager> transactions;

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
    }
}
