package org.gongdan.subsidy.cumulation.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.cumulation.Cap;
import org.gongdan.subsidy.cumulation.CapRoom;
import org.gongdan.subsidy.cumulation.CapStanding;
import org.gongdan.subsidy.cumulation.CumulationAccountId;
import org.gongdan.subsidy.cumulation.CumulationAccounts;
import org.gongdan.subsidy.programme.ProgrammeCatalogue;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.springframework.stereotype.Component;

/** Shows accounts and caps to their readers. */
@Component
class CumulationQueries implements CumulationAccounts {

    private final CumulationRows rows;
    private final Sights sights;
    private final ProgrammeCatalogue programmes;
    private final Clock clock;

    CumulationQueries(CumulationRows rows, Sights sights, ProgrammeCatalogue programmes, Clock clock) {
        this.rows = rows;
        this.sights = sights;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public PageOf<Account> list(Filter filter, PageRequest page, Caller reader) {
        var seen = narrowed(filter, reader);
        if (seen.overfilled()) {
            var overfilled = shown(rows.accounts(seen, null), reader).stream()
                    .filter(account -> account.room().overfilled())
                    .toList();
            var items =
                    overfilled.stream().skip(page.offset()).limit(page.size()).toList();
            return new PageOf<>(items, page.page(), page.size(), overfilled.size());
        }
        return new PageOf<>(
                shown(rows.accounts(seen, page), reader), page.page(), page.size(), rows.countAccounts(seen));
    }

    @Override
    public Optional<Account> find(CumulationAccountId account, Caller reader) {
        return rows.account(account)
                .filter(row -> reader.seesEveryEnterprise() || row.groupId().equals(ownGroup(reader)))
                .map(row -> shown(List.of(row), reader).getFirst());
    }

    @Override
    public List<CapRoom> rooms(String uscc, RuleSet rules, Caller reader) {
        return rooms(rows.groupOf(uscc), List.of(rules), reader);
    }

    @Override
    public List<CapRoom> rooms(String uscc, Caller reader) {
        return rooms(rows.groupOf(uscc), programmes.inForce(LocalDate.now(clock)), reader);
    }

    @Override
    public Optional<Cap> cap(String uscc, String key) {
        return programmes.inForce(LocalDate.now(clock)).stream()
                .flatMap(rules -> Cap.of(rules).stream())
                .filter(cap -> cap.key().equals(key))
                .findFirst()
                .or(() -> rows.account(CumulationAccountId.of(rows.groupOf(uscc), key))
                        .map(CumulationRows.AccountRow::cap));
    }

    @Override
    public CumulationAccountId accountOf(String uscc, Cap cap) {
        return CumulationAccountId.of(rows.groupOf(uscc), cap.key());
    }

    private List<CapRoom> rooms(String group, List<RuleSet> inForce, Caller reader) {
        var standings = new LinkedHashMap<String, CapStanding>();
        var names = new LinkedHashMap<String, Bilingual>();
        inForce.forEach(rules -> rows.standings(group, Cap.of(rules), LocalDate.now(clock), null)
                .forEach(standing -> {
                    standings.putIfAbsent(standing.cap().key(), standing);
                    names.putIfAbsent(standing.cap().key(), rules.name());
                }));
        var awards = rows.granted(standings.values());
        var rooms = new ArrayList<CapRoom>();
        standings.forEach((key, standing) -> rooms.add(sights.of(standing, names.get(key), awards, reader)));
        return List.copyOf(rooms);
    }

    private List<Account> shown(List<CumulationRows.AccountRow> accounts, Caller reader) {
        var today = LocalDate.now(clock);
        var standings = accounts.stream()
                .map(row -> rows.standings(row.groupId(), List.of(row.cap()), today, null)
                        .getFirst())
                .toList();
        var awards = rows.granted(standings);
        var shown = new ArrayList<Account>();
        for (int index = 0; index < accounts.size(); index++) {
            var row = accounts.get(index);
            var room = sights.of(standings.get(index), null, awards, reader);
            shown.add(new Account(row.id(), row.groupId(), room, row.version()));
        }
        return List.copyOf(shown);
    }

    /** To the people of an enterprise there is no group but their own. */
    private Filter narrowed(Filter asked, Caller reader) {
        return reader.seesEveryEnterprise() ? asked : new Filter(ownGroup(reader), asked.q(), asked.overfilled());
    }

    private String ownGroup(Caller reader) {
        return reader.organisation() == null ? "" : rows.groupOf(reader.organisation());
    }
}
