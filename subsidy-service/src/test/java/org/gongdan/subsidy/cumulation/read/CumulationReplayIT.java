package org.gongdan.subsidy.cumulation.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.gongdan.config.axon.ReadModels;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.CorrectAward;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.EndAward;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.FollowGroup;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.GiveBackAward;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.HoldAward;
import org.gongdan.subsidy.cumulation.AwardHolderCommand.ReduceAward;
import org.gongdan.subsidy.cumulation.AwardHolderId;
import org.gongdan.subsidy.cumulation.Cap;
import org.gongdan.subsidy.cumulation.CapShare;
import org.gongdan.subsidy.cumulation.GiveBackCause;
import org.gongdan.subsidy.cumulation.GrantedAward;
import org.gongdan.subsidy.programme.FirmCap;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that can happen to an account, read twice: the rows are the same, and nobody is sent anything. */
class CumulationReplayIT extends ServiceTest {

    private static final Caller SYSTEM = SystemCaller.named("test");
    private static final Caller OFFICER = new Caller("officer", "officer", Set.of(Role.OFFICER), null);

    private final String uscc =
            "C" + UUID.randomUUID().toString().replace("-", "").substring(0, 17);
    private final AwardHolderId holder = AwardHolderId.ofUscc(uscc);
    private final Cap cap = new Cap(
            "replay.cap",
            new FirmCap(
                    "cap",
                    new Bilingual("上限", "the cap"),
                    Set.of(Party.GOVERNMENT),
                    FirmCap.Window.LIFETIME,
                    null,
                    Money.ofYuan("1000.00"),
                    9,
                    3,
                    null,
                    null));

    @Autowired
    private Configuration axon;

    @Autowired
    private ReadModels readModels;

    @Autowired
    private Commands commands;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void rebuildsTheSameRows() {
        hold("a");
        hold("b");
        hold("c");
        commands.send(
                new ReduceAward(holder, uscc + "a", "r1", Map.of(Party.GOVERNMENT, Money.ofYuan("5.00"))), SYSTEM);
        commands.send(new EndAward(holder, uscc + "b"), SYSTEM);
        commands.send(new GiveBackAward(holder, uscc + "c", GiveBackCause.EXPIRED), SYSTEM);
        var day = LocalDate.parse("2026-01-05");
        commands.send(new CorrectAward(holder, uscc, cap, "outside", Money.ofYuan("7.00"), day, true, "申报"), OFFICER);
        commands.send(new FollowGroup(holder, "group-" + uscc, 5), SYSTEM);
        commands.sendAndSee(new CorrectAward(holder, uscc, cap, "outside", Money.ZERO, day, true, "误报"), OFFICER, null);
        var counted = jdbc.sql("""
                        select e.award_id || ' ' || amount_fen || ' ' || running from cumulation_entry e
                        join cumulation_account using (account_id) where group_id = :group order by 1
                        """)
                .param("group", "group-" + uscc)
                .query(String.class)
                .list();
        assertThat(counted).containsExactly(uscc + "a 9500 true", uscc + "b 10000 false");

        settled();
        var head = readModels.head();
        var before = rows();
        var processor = axon.eventProcessingConfiguration()
                .eventProcessor("cumulation-list", TrackingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        assertThat(rows()).isNotEqualTo(before);
        processor.start();
        settled();
        assertThat(rows()).isEqualTo(before);
        assertThat(readModels.head()).isEqualTo(head);
    }

    private void hold(String name) {
        var award = new GrantedAward(
                uscc + name,
                uscc,
                ProgrammeId.ofCode("replay"),
                1,
                "项目",
                "visual-inspection",
                LocalDate.parse("2026-04-01"),
                LocalDate.parse("2026-12-31"),
                Map.of(Party.GOVERNMENT, Money.ofYuan("100.00")),
                List.of(),
                LocalDate.parse("2026-03-02"));
        var share = new CapShare(cap, Money.ofYuan("100.00"));
        commands.send(new HoldAward(holder, uscc, award, List.of(share)), SYSTEM);
    }

    private void settled() {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            var head = readModels.head();
            return readModels.awaitOwnWrites(Duration.ofSeconds(5)) && readModels.head() == head;
        });
    }

    private List<String> rows() {
        return List.of("cumulation_account", "cumulation_entry", "cumulation_holder", "cumulation_award").stream()
                .map(table -> jdbc.sql(
                                "select coalesce(string_agg(t::text, '|' order by t::text), '') from " + table + " t")
                        .query(String.class)
                        .single())
                .toList();
    }
}
