package org.gongdan.subsidy.cumulation;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.CorrectAward;
import org.gongdan.subsidy.shared.CommandRefused;

/** What a correction by hand must be, whatever was counted before. */
final class Corrections {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_-]{0,99}");

    private Corrections() {}

    static void requireSound(CorrectAward command, Caller caller, LocalDate today) {
        if (command.holderId().uscc().equals(caller.organisation())) {
            throw new CommandRefused(CumulationRefusal.CORRECTOR_OF_ENTERPRISE);
        }
        if (command.reason().isBlank()) {
            throw CommandRefused.at("reason", CumulationRefusal.CORRECTION_REASON_MISSING);
        }
        if (!NAME.matcher(command.awardId()).matches()) {
            throw CommandRefused.at("awardId", CumulationRefusal.AWARD_NAME_MALFORMED, command.awardId());
        }
        if (command.amount().isNegative()) {
            throw CommandRefused.at("amount", CumulationRefusal.CORRECTION_AMOUNT_NEGATIVE);
        }
        if (command.countedOn().isAfter(today)) {
            throw CommandRefused.at("countedOn", CumulationRefusal.COUNTED_IN_THE_FUTURE, command.countedOn());
        }
    }
}
