package org.gongdan.batch.slice;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.Commands;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends commands to aggregates in a transaction of their own, beside that of the step: were they one, a step rolled back
 * after its command would leave an aggregate in the cache that was never stored. Sent again, they change nothing.
 */
@Component
public class BesideTheStep {

    private final Commands commands;
    private final TransactionTemplate beside;

    BesideTheStep(Commands commands, PlatformTransactionManager transactions) {
        this.commands = commands;
        this.beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    public void send(Object command, Caller caller) {
        beside.executeWithoutResult(status -> commands.send(command, caller));
    }
}
