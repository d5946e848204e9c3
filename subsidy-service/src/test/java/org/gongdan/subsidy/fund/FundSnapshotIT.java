package org.gongdan.subsidy.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.axonframework.common.caching.Cache;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.CommitAmount;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A snapshot shortens the way to a fund's state, and is never trusted when its form is another or it is damaged. */
class FundSnapshotIT extends ServiceTest {

    private static final Caller FINANCE = new Caller("finance", "finance", Set.of(Role.FINANCE), null);
    private static final Money FEN = Money.ofFen(1);
    private static final Money TRUE_ROOM = Money.ofYuan("100.00");

    @Autowired
    private Commands commands;

    @Autowired
    private Cache aggregateCache;

    @Autowired
    private JdbcClient jdbc;

    private final FundId fund = new FundId("fund-" + UUID.randomUUID());

    @BeforeEach
    void aStreamLongEnough() {
        commands.send(new OpenFund(fund, Party.ASSOCIATION, 2026, "资金", "Fund", "test"), FINANCE);
        commands.send(new AddAppropriation(fund, "a", TRUE_ROOM, "doc"), FINANCE);
        for (var i = 0; i < 260; i++) {
            commands.send(new ReserveAmount(fund, "r" + i, FEN), FINANCE);
            commands.send(new CommitAmount(fund, "r" + i), FINANCE);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> snapshots() == 1);
        aggregateCache.remove(fund.value());
    }

    @Test
    void isWrittenWithItsRevision() {
        var snapshot = jdbc.sql(
                        "select payload_revision, sequence_number from domain_snapshot where aggregate_identifier = :id")
                .param("id", fund.value())
                .query()
                .singleRow();
        assertThat(snapshot).containsEntry("payload_revision", Fund.SNAPSHOT_REVISION);
        assertThat((long) snapshot.get("sequence_number")).isBetween(490L, 521L);
    }

    @Test
    void continuesWhereItWasTaken() {
        commands.send(new ReserveAmount(fund, "r0", FEN), FINANCE);
        commands.send(new ReserveAmount(fund, "rest", Money.ofYuan("97.40")), FINANCE);
        refusesForLackOfRoom(FEN);
    }

    @Test
    void isUsed() {
        pretendAnotherName();
        commands.send(new CommitAmount(fund, "only in the snapshot"), FINANCE);
    }

    @Test
    void isPassedOverWhenItsRevisionIsAnother() {
        pretendAnotherName();
        jdbc.sql("update domain_snapshot set payload_revision = '0' where aggregate_identifier = :id")
                .param("id", fund.value())
                .update();
        refusesWhatOnlyTheSnapshotKnows();
    }

    @Test
    void isPassedOverWhenItCannotBeRead() {
        jdbc.sql("update domain_snapshot set payload = 'broken'::bytea where aggregate_identifier = :id")
                .param("id", fund.value())
                .update();
        refusesWhatOnlyTheSnapshotKnows();
        commands.send(new ReserveAmount(fund, "rest", Money.ofYuan("97.40")), FINANCE);
    }

    private long snapshots() {
        return jdbc.sql("select count(*) from domain_snapshot where aggregate_identifier = :id")
                .param("id", fund.value())
                .query(Long.class)
                .single();
    }

    private void refusesWhatOnlyTheSnapshotKnows() {
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> commands.send(new CommitAmount(fund, "only in the snapshot"), FINANCE))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(FundRefusal.RESERVATION_UNKNOWN));
    }

    private void refusesForLackOfRoom(Money amount) {
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> commands.send(new ReserveAmount(fund, "more", amount), FINANCE))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(FundRefusal.INSUFFICIENT_ROOM));
    }

    private void pretendAnotherName() {
        var stored = jdbc.sql("select payload from domain_snapshot where aggregate_identifier = :id")
                .param("id", fund.value())
                .query(byte[].class)
                .single();
        var original = new String(stored, StandardCharsets.UTF_8);
        var changed = original.replace("\"r7\"", "\"only in the snapshot\"");
        assertThat(changed).isNotEqualTo(original);
        jdbc.sql("update domain_snapshot set payload = :payload where aggregate_identifier = :id")
                .param("payload", changed.getBytes(StandardCharsets.UTF_8))
                .param("id", fund.value())
                .update();
    }
}
