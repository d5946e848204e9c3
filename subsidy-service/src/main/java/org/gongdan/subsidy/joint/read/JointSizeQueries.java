package org.gongdan.subsidy.joint.read;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.joint.JointMode;
import org.gongdan.subsidy.joint.JointSizes;
import org.gongdan.subsidy.joint.MemberStanding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts members. */
@Component
class JointSizeQueries implements JointSizes {

    private final JdbcClient jdbc;

    JointSizeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ApplicationId, Size> of(Collection<ApplicationId> applications) {
        var sizes = new HashMap<ApplicationId, Size>();
        if (!applications.isEmpty()) {
            jdbc.sql("""
                    select m.application_id, j.mode, (select count(*) from joint_member other
                        where other.joint_id = j.id and other.standing in (:in)) as members
                    from joint_member m join joint_application j on j.id = m.joint_id
                    where m.application_id in (:applications)
                    """)
                    .param(
                            "in",
                            Arrays.stream(MemberStanding.values())
                                    .filter(MemberStanding::isIn)
                                    .map(Enum::name)
                                    .toList())
                    .param(
                            "applications",
                            applications.stream().map(ApplicationId::value).toList())
                    .query(row -> {
                        sizes.put(
                                new ApplicationId(row.getString("application_id")),
                                new Size(JointMode.valueOf(row.getString("mode")), row.getInt("members")));
                    });
        }
        return sizes;
    }
}
