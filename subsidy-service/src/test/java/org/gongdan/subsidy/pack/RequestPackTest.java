package org.gongdan.subsidy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Investments;
import org.gongdan.subsidy.pack.PackCommand.DownloadPack;
import org.gongdan.subsidy.pack.PackCommand.ExpirePack;
import org.gongdan.subsidy.pack.PackCommand.RecordPack;
import org.gongdan.subsidy.pack.PackCommand.RecordPackFailure;
import org.gongdan.subsidy.pack.PackCommand.RequestPack;
import org.gongdan.subsidy.pack.PackEvent.PackAssembled;
import org.gongdan.subsidy.pack.PackEvent.PackDownloaded;
import org.gongdan.subsidy.pack.PackEvent.PackExpired;
import org.gongdan.subsidy.pack.PackEvent.PackFailed;
import org.gongdan.subsidy.pack.PackEvent.PackRequested;
import org.gongdan.subsidy.pack.SampleWish.Method;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;

class RequestPackTest {

    private static final Instant NOW = Instant.parse("2026-12-01T01:15:00Z");
    private static final Caller AUDITOR = new Caller("id-of-auditor", "auditor", Set.of(Role.AUDITOR), null);
    private static final PackId ID = new PackId("pack-1");
    private static final PackScope SAMPLE = PackScope.of(wish("seed", 5, null, null, null, null));
    private static final PackRequested REQUESTED = new PackRequested(ID, SAMPLE, AUDITOR.id(), NOW);
    private static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final LocalDate KEPT =
            LocalDate.ofInstant(NOW, ZoneId.of("Asia/Shanghai")).plusYears(10);
    private static final PackAssembled ASSEMBLED =
            new PackAssembled(ID, SHA, 10, List.of("investment-1"), 3, 9, NOW, KEPT);

    @Test
    void recordsWhoAskedForWhat() {
        given().when(new RequestPack(ID, SAMPLE), by(AUDITOR)).expectEvents(REQUESTED);
    }

    @Test
    void changesNothingWhenAskedTheSameAgain() {
        given(REQUESTED)
                .when(new RequestPack(ID, SAMPLE), by(AUDITOR))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        refuses(PackScope.of(wish("other", 5, null, null, null, null)), PackRefusal.PACK_ALREADY_REQUESTED, REQUESTED);
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        refuses(PackScope.of(wish("seed", 0, null, null, null, null)), PackRefusal.PACK_SAMPLE_SIZE_INVALID);
        refuses(PackScope.of(wish("seed", 501, null, null, null, null)), PackRefusal.PACK_SAMPLE_SIZE_INVALID);
        refuses(PackScope.of(wish(" ", 5, null, null, null, null)), PackRefusal.PACK_SEED_INVALID);
        refuses(PackScope.of(wish("x".repeat(201), 5, null, null, null, null)), PackRefusal.PACK_SEED_INVALID);
        var day = LocalDate.of(2026, 1, 2);
        refuses(PackScope.of(wish("seed", 5, day, day.minusDays(1), null, null)), PackRefusal.PACK_FILTER_INVALID);
        refuses(
                PackScope.of(wish("seed", 5, null, null, Money.ofFen(2), Money.ofFen(1))),
                PackRefusal.PACK_FILTER_INVALID);
        refuses(PackScope.of(new InvestmentId("investment-absent")), PackRefusal.PACK_INVESTMENT_UNKNOWN);
        refuses(
                PackScope.of(new SampleWish(
                        Method.SIMPLE_RANDOM, "seed", 5, new ProgrammeId("programme-absent"), null, null, null, null)),
                PackRefusal.PACK_PROGRAMME_UNKNOWN);
    }

    @Test
    void keepsTheFirstThatWasPutTogether() {
        var record = new RecordPack(ID, SHA, 10, List.of("investment-1"), 3, 9, KEPT);
        given(REQUESTED).when(record, by(SystemCaller.named("test"))).expectEvents(ASSEMBLED);
        given(REQUESTED, ASSEMBLED).when(record, by(SystemCaller.named("test"))).expectNoEvents();
        given(REQUESTED)
                .when(new RecordPackFailure(ID, "NOTHING_FITS"), by(SystemCaller.named("test")))
                .expectEvents(new PackFailed(ID, "NOTHING_FITS", NOW));
    }

    @Test
    void recordsEachDownloadOfWhatWasPutTogether() {
        var download = new DownloadPack(ID, SHA);
        var downloaded = new PackDownloaded(ID, SHA, AUDITOR.id(), NOW);
        given(REQUESTED, ASSEMBLED).when(download, by(AUDITOR)).expectEvents(downloaded);
        given(REQUESTED, ASSEMBLED, downloaded).when(download, by(AUDITOR)).expectEvents(downloaded);
        expectRefusal(given(REQUESTED).when(download, by(AUDITOR)), PackRefusal.PACK_NOT_READY);
        expectRefusal(
                given(REQUESTED, new PackFailed(ID, "x", NOW)).when(download, by(AUDITOR)),
                PackRefusal.PACK_NOT_ASSEMBLED);
        expectRefusal(
                given(REQUESTED, ASSEMBLED).when(new DownloadPack(ID, "0".repeat(64)), by(AUDITOR)),
                PackRefusal.PACK_ALTERED);
    }

    @Test
    void endsWhenItsTimeIsOverAndNotBefore() {
        var expired = new PackExpired(ID, SHA, NOW);
        var past = new PackAssembled(ID, SHA, 10, List.of("investment-1"), 3, 9, NOW, LocalDate.of(2026, 11, 30));
        var lastDay = new PackAssembled(ID, SHA, 10, List.of("investment-1"), 3, 9, NOW, LocalDate.of(2026, 12, 1));
        var job = by(SystemCaller.named("report-expiry"));
        given(REQUESTED, past).when(new ExpirePack(ID), job).expectEvents(expired);
        given(REQUESTED, past, expired).when(new ExpirePack(ID), job).expectNoEvents();
        expectRefusal(given(REQUESTED, lastDay).when(new ExpirePack(ID), job), PackRefusal.PACK_STILL_KEPT);
        expectRefusal(given(REQUESTED).when(new ExpirePack(ID), job), PackRefusal.PACK_NOT_ASSEMBLED);
        expectRefusal(
                given(REQUESTED, past, expired).when(new DownloadPack(ID, SHA), by(AUDITOR)), PackRefusal.PACK_EXPIRED);
    }

    /** What was put together before packs expired. */
    @Test
    void keepsForTenYearsWhatDoesNotSayForHowLong() {
        var before = new PackAssembled(ID, SHA, 10, List.of("investment-1"), 3, 9, NOW, null);
        assertThat(before.keptUntil()).isEqualTo("2036-12-01");
    }

    @Test
    void keepsAsLongAsThePolicySaysAndNeverUnderTenYears() {
        assertThat(new PackRetention(Period.ofYears(15)).keepUntil(LocalDate.of(2026, 12, 1)))
                .isEqualTo("2041-12-01");
        assertThatThrownBy(() -> new PackRetention(Period.parse("P9Y11M"))).hasMessageContaining("audit records");
    }

    private static void refuses(PackScope scope, Refusal refusal, Object... before) {
        expectRefusal(given(before).when(new RequestPack(ID, scope), by(AUDITOR)), refusal);
    }

    private static void expectRefusal(
            org.axonframework.test.aggregate.ResultValidator<AuditPack> result, Refusal refusal) {
        result.expectNoEvents().expectException(CommandRefused.class).expectExceptionDetails(refusal);
    }

    private static java.util.Map<String, Object> by(Caller caller) {
        return Commands.metadataOf(caller, null);
    }

    private static TestExecutor<AuditPack> given(Object... events) {
        var fixture = new AggregateTestFixture<>(AuditPack.class);
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneId.of("UTC")));
        fixture.registerInjectableResource((Investments) _ -> Optional.empty());
        fixture.registerInjectableResource(new NoProgrammes());
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(events);
    }

    private static final class NoProgrammes implements Programmes {

        @Override
        public Optional<RuleSet> inForce(ProgrammeId programme, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<RuleSet> version(ProgrammeId programme, int version) {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> callOpening(ProgrammeId programme, LocalDate day) {
            return Optional.empty();
        }
    }

    private static SampleWish wish(
            String seed,
            int size,
            @org.jspecify.annotations.Nullable LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate until,
            @org.jspecify.annotations.Nullable Money least,
            @org.jspecify.annotations.Nullable Money most) {
        return new SampleWish(Method.MONETARY_UNIT, seed, size, null, from, until, least, most);
    }
}
