package org.gongdan.subsidy.joint.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.joint.ExitSide;
import org.gongdan.subsidy.joint.Figures;
import org.gongdan.subsidy.joint.JointId;
import org.gongdan.subsidy.joint.JointList;
import org.gongdan.subsidy.joint.JointMode;
import org.gongdan.subsidy.joint.JointShares;
import org.gongdan.subsidy.joint.MemberStanding;
import org.gongdan.subsidy.joint.SharedCost;
import org.gongdan.subsidy.programme.JointSplit;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers from the rows of joint applications. */
@Component
class JointQueries implements JointList {

    private static final String ROW = """
            select j.*, (select count(*) from joint_member m where m.joint_id = j.id
                and m.standing in ('JOINED', 'SIGNED', 'SUBMITTED', 'GRANTED')) as members
            from joint_application j
            """;

    private static final String SEEN = """
            where (:all or j.lead_uscc = :own or exists (select 1 from joint_member m
                    where m.joint_id = j.id and m.uscc = :own and m.standing <> 'DECLINED'))
              and (cast(:q as varchar) is null or j.title ilike :q or j.lead_uscc ilike :q)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Enterprises enterprises;

    JointQueries(JdbcClient jdbc, JsonMapper json, Enterprises enterprises) {
        this.jdbc = jdbc;
        this.json = json;
        this.enterprises = enterprises;
    }

    @Override
    public Optional<Details> find(JointId joint, Caller caller) {
        return jdbc.sql(ROW + SEEN + " and j.id = :id")
                .param("all", caller.seesEveryEnterprise())
                .param("own", own(caller))
                .param("q", null, Types.VARCHAR)
                .param("id", joint.value())
                .query((row, number) -> details(row, number, caller))
                .optional();
    }

    @Override
    public PageOf<Summary> list(@Nullable String q, PageRequest page, Caller caller) {
        var pattern = pattern(q);
        var items = jdbc.sql(ROW + SEEN + " order by j.drafted_at desc, j.id limit :size offset :offset")
                .param("all", caller.seesEveryEnterprise())
                .param("own", own(caller))
                .param("q", pattern, Types.VARCHAR)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(this::summary)
                .list();
        var total = jdbc.sql("select count(*) from joint_application j " + SEEN)
                .param("all", caller.seesEveryEnterprise())
                .param("own", own(caller))
                .param("q", pattern, Types.VARCHAR)
                .query(Long.class)
                .single();
        return new PageOf<>(items, page.page(), page.size(), total);
    }

    @Override
    public Optional<MemberKey> memberOf(ApplicationId application) {
        return jdbc.sql("select * from joint_member where application_id = :id")
                .param("id", application.value())
                .query(JointQueries::key)
                .optional();
    }

    @Override
    public List<MemberKey> partners(JointId joint) {
        return jdbc.sql("""
                select * from joint_member where joint_id = :id
                    and standing in ('JOINED', 'SIGNED', 'SUBMITTED', 'GRANTED') order by uscc
                """).param("id", joint.value()).query(JointQueries::key).list();
    }

    private static MemberKey key(ResultSet row, int number) throws SQLException {
        return new MemberKey(
                new JointId(row.getString("joint_id")),
                row.getString("uscc"),
                new ApplicationId(row.getString("application_id")));
    }

    private Summary summary(ResultSet row, int number) throws SQLException {
        var lead = row.getString("lead_uscc");
        var submitted = row.getTimestamp("submitted_at");
        return new Summary(
                new JointId(row.getString("id")),
                Status.valueOf(row.getString("status")),
                row.getString("title"),
                lead,
                name(lead),
                new ProgrammeId(row.getString("programme_id")),
                JointMode.valueOf(row.getString("mode")),
                row.getInt("members"),
                row.getTimestamp("drafted_at").toInstant(),
                submitted == null ? null : submitted.toInstant(),
                row.getLong("version"));
    }

    private Details details(ResultSet row, int number, Caller caller) throws SQLException {
        var summary = summary(row, number);
        var split = row.getString("split");
        var exit = row.getString("exit");
        var isLead = summary.leadUscc().equals(caller.organisation());
        return new Details(
                summary,
                row.getObject("programme_version", Integer.class),
                costFor(json.readValue(row.getString("cost"), SharedCost.class), isLead, caller),
                members(summary.id(), isLead, caller),
                split == null
                        ? null
                        : JointShares.of(json.readValue(split, JointSplit.class), summary.leadUscc(), caller),
                exit == null || !(isLead || caller.seesEveryEnterprise()) ? null : exit(exit));
    }

    /** The weights of the others are theirs and the lead company's. */
    private static SharedCost costFor(SharedCost cost, boolean isLead, Caller caller) {
        if (isLead || caller.seesEveryEnterprise()) {
            return cost;
        }
        var own = new TreeMap<>(cost.weights());
        own.keySet().retainAll(List.of(own(caller)));
        return new SharedCost(cost.lines(), cost.driver(), own);
    }

    private Exit exit(String stored) {
        var row = json.readValue(stored, JointProjection.ExitRow.class);
        return new Exit(row.uscc(), ExitSide.valueOf(row.side()), row.reason());
    }

    /** Members do not see each other; the lead company sees who they are, and nothing of their own applications. */
    private List<Member> members(JointId joint, boolean isLead, Caller caller) {
        return jdbc
                .sql("select * from joint_member where joint_id = :id order by uscc")
                .param("id", joint.value())
                .query((row, _) -> member(row, caller))
                .list()
                .stream()
                .filter(member -> isLead || caller.sees(member.uscc()))
                .toList();
    }

    private Member member(ResultSet row, Caller caller) throws SQLException {
        var uscc = row.getString("uscc");
        var sees = caller.sees(uscc);
        var application = row.getString("application_id");
        var figures = row.getString("figures");
        return new Member(
                uscc,
                name(uscc),
                MemberStanding.valueOf(row.getString("standing")),
                application == null || !sees ? null : new ApplicationId(application),
                row.getBoolean("consent"),
                figures == null || !sees ? null : json.readValue(figures, Figures.class));
    }

    private String name(String uscc) {
        return enterprises.find(uscc).map(Enterprises.Profile::name).orElse(uscc);
    }

    private static String own(Caller caller) {
        var organisation = caller.organisation();
        return organisation == null ? "" : organisation;
    }

    private static @Nullable String pattern(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
