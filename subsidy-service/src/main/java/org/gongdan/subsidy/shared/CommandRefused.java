package org.gongdan.subsidy.shared;

import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A command broke a rule and nothing was stored. Carries the refusal as Axon <em>details</em>, so that test fixtures and
 * buses keep it, and the numbers that the localised text names.
 */
public final class CommandRefused extends CommandExecutionException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final @Nullable String field;
    private final transient List<Object> arguments;

    public CommandRefused(Refusal refusal, Object... arguments) {
        this(refusal, null, arguments, 0);
    }

    private CommandRefused(Refusal refusal, @Nullable String field, Object[] arguments, int unused) {
        super(refusal.code() + " " + Arrays.toString(arguments), null, refusal);
        this.refusal = refusal;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    /** @param field the name of the offending property in the request, such as {@code lines[2].amount} */
    public static CommandRefused at(String field, Refusal refusal, Object... arguments) {
        return new CommandRefused(refusal, field, arguments, 0);
    }

    public Refusal refusal() {
        return refusal;
    }

    public @Nullable String field() {
        return field;
    }

    /** What fills the placeholders of the localised text, in their order. */
    public List<Object> arguments() {
        return arguments;
    }
}
