package org.gongdan.subsidy.pack;

import java.time.LocalDate;
import org.gongdan.subsidy.pack.PackEvent.PackAssembled;
import org.gongdan.subsidy.pack.PackEvent.PackDownloaded;
import org.gongdan.subsidy.pack.PackEvent.PackExpired;
import org.gongdan.subsidy.pack.PackEvent.PackFailed;
import org.gongdan.subsidy.pack.PackEvent.PackRequested;

/** Where a pack stands: one record per status, each holding only what later decisions need. */
sealed interface PackState {

    record Unknown() implements PackState {}

    record Requested(PackScope scope, String requestedBy) implements PackState {}

    record Ready(PackScope scope, String requestedBy, String sha256, LocalDate keepUntil) implements PackState {}

    record Expired(PackScope scope, String requestedBy) implements PackState {}

    record Failed(PackScope scope, String requestedBy) implements PackState {}

    default PackState after(PackEvent event) {
        return switch (event) {
            case PackRequested(var _, var scope, var requestedBy, var _) -> new Requested(scope, requestedBy);
            case PackAssembled assembled ->
                new Ready(scope(), requestedBy(), assembled.sha256(), assembled.keptUntil());
            case PackFailed _ -> new Failed(scope(), requestedBy());
            case PackExpired _ -> new Expired(scope(), requestedBy());
            case PackDownloaded _ -> this;
        };
    }

    default PackScope scope() {
        throw new IllegalStateException("nothing was requested yet");
    }

    default String requestedBy() {
        throw new IllegalStateException("nothing was requested yet");
    }
}
