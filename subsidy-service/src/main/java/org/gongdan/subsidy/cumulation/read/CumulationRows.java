package org.gongdan.subsidy.cumulation.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.cumulation.Cap;
import org.gongdan.subsidy.cumulation.CapStanding;
import org.gongdan.subsidy.cumulation.CountedAward;
import org.gongdan.subsidy.cumulation.Cumulation;
import org.gongdan.subsidy.cumulation.CumulationAccountId;
import org.gongdan.subsidy.cumulation.CumulationAccounts.Filter;
import org.gongdan.subsidy.cumulation.GrantedAward;
import org.gongdan.subsidy.cumulation.Headroom;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what counts in the accounts. */
@Component
class CumulationRows implements Cumulation {

    private static final String MATCHING = """
             from cumulation_account a
             where not paper
               and (cast(:group as varchar) is null or group_id = :group)
               and (not :overfilled or forced)
               and (cast(:q as varchar) is null or position(lower(:q) in lower(group_id)) > 0
                    or exists (select 1 from cumulation_entry e
                               where e.account_id = a.account_id and position(upper(:q) in e.uscc) > 0))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Enterprises enterprises;

    CumulationRows(JdbcClient jdbc, JsonMapper json, Enterprises enterprises) {
        this.jdbc = jdbc;
        this.json = json;
        this.enterprises = enterprises;
    }

    record AccountRow(CumulationAccountId id, String groupId, Cap cap, long version) {}

    @Override
    public Headroom headroom(String uscc, RuleSet rules, LocalDate day, @Nullable String except) {
        var group = groupOf(uscc);
        return new Headroom(group, standings(group, Cap.of(rules), day, except));
    }

    @Override
    public List<GrantedAward> held(String uscc) {
        return jdbc.sql("""
                select award from cumulation_award
                where uscc = :uscc or uscc in (select uscc from cumulation_holder where group_id = :group)
                order by granted_on desc, award_id
                """)
                .param("uscc", uscc)
                .param("group", groupOf(uscc))
                .query((row, _) -> award(row))
                .list();
    }

    @Override
    public Optional<GrantedAward> find(String awardId) {
        return jdbc.sql("select award from cumulation_award where award_id = :award")
                .param("award", awardId)
                .query((row, _) -> award(row))
                .optional();
    }

    /** Where its awards count; an enterprise that holds none yet is looked up in the registry. */
    String groupOf(String uscc) {
        return jdbc.sql("select group_id from cumulation_holder where uscc = :uscc")
                .param("uscc", uscc)
                .query(String.class)
                .optional()
                .or(() -> enterprises.find(uscc).map(Enterprises.Profile::groupId))
                .orElse(uscc);
    }

    List<CapStanding> standings(String group, List<Cap> caps, LocalDate day, @Nullable String except) {
        return caps.stream()
                .map(cap -> CapStanding.of(cap, entries(CumulationAccountId.of(group, cap.key()), except), day))
                .toList();
    }

    /** Without a page all of them. */
    List<AccountRow> accounts(Filter filter, @Nullable PageRequest page) {
        return matching("select *" + MATCHING + " order by group_id, cap_key limit :size offset :offset", filter)
                .param("size", page == null ? Integer.MAX_VALUE : page.size())
                .param("offset", page == null ? 0 : page.offset())
                .query((row, _) -> account(row))
                .list();
    }

    long countAccounts(Filter filter) {
        return matching("select count(*)" + MATCHING, filter).query(Long.class).single();
    }

    Optional<AccountRow> account(CumulationAccountId account) {
        return jdbc.sql("select * from cumulation_account where account_id = :id")
                .param("id", account.value())
                .query((row, _) -> account(row))
                .optional();
    }

    /** The awards behind what counts, by their ids; those from elsewhere are not among them. */
    Map<String, GrantedAward> granted(Collection<CapStanding> standings) {
        var wanted = new ArrayList<String>();
        standings.forEach(standing ->
                standing.awards().stream().map(CountedAward::awardId).forEach(wanted::add));
        var found = new HashMap<String, GrantedAward>();
        if (!wanted.isEmpty()) {
            jdbc.sql("select award from cumulation_award where award_id in (:awards)")
                    .param("awards", wanted)
                    .query((row, _) -> award(row))
                    .list()
                    .forEach(award -> found.put(award.awardId(), award));
        }
        return found;
    }

    private List<CountedAward> entries(CumulationAccountId account, @Nullable String except) {
        return jdbc.sql("""
                select * from cumulation_entry
                where account_id = :id and (cast(:except as varchar) is null or award_id <> :except)
                """)
                .param("id", account.value())
                .param("except", except)
                .query((row, _) -> new CountedAward(
                        row.getString("award_id"),
                        row.getString("uscc"),
                        Money.ofFen(row.getLong("amount_fen")),
                        row.getObject("counted_on", LocalDate.class),
                        row.getBoolean("running")))
                .list();
    }

    private JdbcClient.StatementSpec matching(String sql, Filter filter) {
        var q = filter.q();
        return jdbc.sql(sql)
                .param("group", filter.group())
                .param("overfilled", filter.overfilled())
                .param("q", q == null || q.isBlank() ? null : q.strip());
    }

    private GrantedAward award(ResultSet row) throws SQLException {
        return json.readValue(row.getString("award"), GrantedAward.class);
    }

    private AccountRow account(ResultSet row) throws SQLException {
        return new AccountRow(
                new CumulationAccountId(row.getString("account_id")),
                row.getString("group_id"),
                json.readValue(row.getString("cap"), Cap.class),
                row.getLong("version"));
    }
}
