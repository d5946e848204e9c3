package org.gongdan.subsidy.portal;

import java.util.Optional;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.AmountInvalid;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands in what a form asks for, and brings back the refusal for the form to show. */
@Component
class Desk {

    private final Commands commands;

    Desk(Commands commands) {
        this.commands = commands;
    }

    /** One step of a form, which may be refused. */
    interface Step {
        void take();
    }

    /**
     * Sends, and waits until the pages show what it did.
     *
     * @param seen the version the person saw, null for any
     * @return why it was refused; nothing when it is done
     * @throws CommandRefused when there is no such thing, or this person may do nothing of the kind
     */
    Optional<CommandRefused> send(Object command, Caller caller, @Nullable Long seen) {
        return attempt(() -> commands.sendAndSee(command, caller, seen));
    }

    Optional<CommandRefused> attempt(Step step) {
        try {
            step.take();
            return Optional.empty();
        } catch (CommandRefused refused) {
            if (refused.refusal() == SharedRefusal.NOT_FOUND || refused.refusal() == SharedRefusal.NOT_ALLOWED) {
                throw refused;
            }
            return Optional.of(refused);
        } catch (ConflictingAggregateVersionException | ConcurrencyException stale) {
            return Optional.of(new CommandRefused(SharedRefusal.VERSION_STALE));
        } catch (AggregateNotFoundException absent) {
            throw new CommandRefused(SharedRefusal.NOT_FOUND);
        } catch (AmountInvalid invalid) {
            return Optional.of(new CommandRefused(SharedRefusal.AMOUNT_INVALID, invalid.given()));
        }
    }
}
