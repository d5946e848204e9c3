package org.gongdan.subsidy.privacy;

import org.gongdan.subsidy.privacy.ErasureEvent.ErasureExecuted;
import org.gongdan.subsidy.privacy.ErasureEvent.ErasureRefused;
import org.gongdan.subsidy.privacy.ErasureEvent.ErasureRequested;

/** Whether somebody has decided. */
sealed interface ErasureState {

    record Unknown() implements ErasureState {}

    record Requested(String person, ErasureGround ground, String requestedBy) implements ErasureState {}

    record Decided() implements ErasureState {}

    static ErasureState after(ErasureEvent event) {
        return switch (event) {
            case ErasureRequested(var _, var person, var ground, var _, var by, var _) ->
                new Requested(person, ground, by);
            case ErasureExecuted _, ErasureRefused _ -> new Decided();
        };
    }
}
