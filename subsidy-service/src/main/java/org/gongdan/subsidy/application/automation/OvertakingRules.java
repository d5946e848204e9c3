package org.gongdan.subsidy.application.automation;

import org.gongdan.subsidy.application.automation.AwaitingFunds.ProgrammeVersion;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;
import org.springframework.stereotype.Component;

/**
 * Whether somebody who waits has to let pass those behind whom a fund has room for. The rules under which one waits say
 * so, because they are what one was promised; the rules of others cannot take one's place away.
 */
@Component
class OvertakingRules {

    private final Programmes programmes;

    OvertakingRules(Programmes programmes) {
        this.programmes = programmes;
    }

    boolean letOthersPass(ProgrammeVersion waiting) {
        return programmes
                .version(waiting.programmeId(), waiting.version())
                .map(RuleSet::queue)
                .map(queue -> queue.skipWhatDoesNotFit())
                .orElse(false);
    }
}
