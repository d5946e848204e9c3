package org.gongdan.subsidy.enterprise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseRegistered;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseVerified;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.SizeClassified;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;

/** The enterprise and the people of its tests. */
final class EnterpriseExamples {

    static final String USCC = "91440101MA5CJQ4N59";
    static final EnterpriseId ID = EnterpriseId.ofUscc(USCC);
    static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    static final EnterpriseProfile PROFILE =
            new EnterpriseProfile("广州智绣科技有限公司", "Zhixiu", "industry", "Guangzhou", LocalDate.parse("2018-03-06"));
    static final SizeFigures FIGURES = new SizeFigures(86, Money.ofYuan("43000000.00"), Money.ofYuan("21000000.00"));

    static final Caller OFFICER = new Caller("officer", "Officer", Set.of(Role.OFFICER), null);
    static final Caller APPROVER = new Caller("approver", "Approver", Set.of(Role.APPROVER), null);
    static final Caller SIGNATORY = new Caller("signatory", "Li", Set.of(Role.ENTERPRISE_SIGNATORY), USCC);
    static final Caller STRANGER =
            new Caller("stranger", "Wu", Set.of(Role.ENTERPRISE_SIGNATORY), "914419001234567881");

    static final RegisterEnterprise REGISTER = new RegisterEnterprise(ID, PROFILE, FIGURES, null);
    static final EnterpriseRegistered REGISTERED = new EnterpriseRegistered(ID, PROFILE, null, OFFICER.id(), NOW);
    static final SizeClassified CLASSIFIED =
            new SizeClassified(ID, "industry", FIGURES, SizeClass.SMALL, "MIIT-2011-300", OFFICER.id(), NOW);
    static final EnterpriseVerified VERIFIED = new EnterpriseVerified(ID, APPROVER.id(), NOW);

    private EnterpriseExamples() {}

    static FixtureConfiguration<Enterprise> enterprise() {
        return new AggregateTestFixture<>(Enterprise.class)
                .registerInjectableResource(Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
    }

    static Map<String, Object> by(Caller caller) {
        return Commands.metadataOf(caller, null);
    }
}
