package org.gongdan.subsidy.fund.lease;

import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.SubsidyServiceApplication;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.springframework.boot.SpringApplication;

/** A second service process that keeps one fund busy until it is killed; which fund is said in its arguments. */
final class FundNodeMain {

    private FundNodeMain() {}

    public static void main(String[] args) {
        var context = SpringApplication.run(SubsidyServiceApplication.class, args);
        var commands = context.getBean(Commands.class);
        var fund = new FundId(context.getEnvironment().getRequiredProperty("busy.fund"));
        var caller = new Caller("other", "other", Set.of(Role.FINANCE), null);
        for (var number = 0; ; number++) {
            commands.send(new ReserveAmount(fund, "other-" + number, Money.ofFen(1)), caller);
        }
    }
}
