package org.gongdan.subsidy.joint.read;

import java.util.Optional;
import java.util.Set;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.application.JointApplications;
import org.gongdan.subsidy.joint.JointId;
import org.gongdan.subsidy.joint.JointList;
import org.gongdan.subsidy.programme.JointSplit;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether all members of a joint application can be granted: each is proposed, and the lead bears its minimum. */
@Component
class CompleteJoint implements JointApplications {

    private static final Set<ApplicationStatus> PROPOSED = Set.of(
            ApplicationStatus.PROPOSED,
            ApplicationStatus.FIRST_APPROVED,
            ApplicationStatus.GRANTED,
            ApplicationStatus.AWAITING_FUNDS,
            ApplicationStatus.OFFERED,
            ApplicationStatus.ACCEPTED);

    private final JointList joints;
    private final Applications applications;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CompleteJoint(JointList joints, Applications applications, JdbcClient jdbc, JsonMapper json) {
        this.joints = joints;
        this.applications = applications;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An award is only ever made of a balanced split, so what is left to add up is the lead company's share. */
    @Override
    public Optional<Bilingual> whyNotGranted(String jointId) {
        var lead = Money.ZERO;
        for (var partner : joints.partners(new JointId(jointId))) {
            var details = applications.find(partner.applicationId());
            var award = details.map(Applications.Details::award);
            if (award.isEmpty()
                    || details.filter(found -> PROPOSED.contains(found.summary().status()))
                            .isEmpty()) {
                return Optional.of(new Bilingual(
                        "成员 %s 尚未建议档位".formatted(partner.uscc()),
                        "no tier is proposed for the member %s yet".formatted(partner.uscc())));
            }
            lead = lead.plus(award.get().shareOf(Party.LEAD));
        }
        var floor = floor(jointId);
        return floor.isMoreThan(lead)
                ? Optional.of(new Bilingual(
                        "链主企业合计承担 %s 元，低于最低承担额 %s 元".formatted(lead, floor),
                        "the lead company bears %s in all, less than its minimum of %s".formatted(lead, floor)))
                : Optional.empty();
    }

    private Money floor(String jointId) {
        return jdbc.sql("select split from joint_application where id = :id and split is not null")
                .param("id", jointId)
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, JointSplit.class).leadFloor())
                .orElse(Money.ZERO);
    }
}
