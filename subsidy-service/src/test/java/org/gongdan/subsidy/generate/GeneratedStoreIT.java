package org.gongdan.subsidy.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.claim.ClaimCommand.AcceptClaimLine;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.investment.InvestmentCommand.MeasureKpi;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The service starts on a store that was filled with three seeds, and takes it for its own history. */
class GeneratedStoreIT extends GeneratedStoreTest {

    @Autowired
    private Configuration axon;

    @Autowired
    private Commands commands;

    @Autowired
    @Qualifier("eventSerializer")
    private Serializer serializer;

    @TempDir
    private Path folder;

    @Test
    void refusesAStoreThatIsNotEmptyAndASeedThatIsThere() {
        assertThat(Filled.REFUSED.getFirst()).contains("not empty");
        assertThat(Filled.REFUSED.get(1)).contains("duplicate key");
        assertThat(jdbc.sql("select indexname from pg_indexes where tablename = 'domain_event'")
                        .query(String.class)
                        .list())
                .hasSize(3);
    }

    @Test
    void replaysToTheEndWithoutADeadLetter() {
        assertThat(count("select count(*) from dead_letter")).isZero();
        assertThat(count("select count(*) from investment")).isEqualTo(3L * EACH);
        assertThat(count("select count(*) from audit_event")).isEqualTo(count("select count(*) from domain_event"));
        assertThat(readModels.progress()).isNotEmpty().allMatch(each -> each.running() && !each.failing());
    }

    /** Benches and drills look at all of these, so that none may be missing. */
    @Test
    void hasGroupsAndTheUseOfFunctionsWithWhatItReleases() {
        for (var event : List.of(
                "GroupAssigned",
                "GroupFollowed",
                "SolutionListed",
                "FunctionUseVerified",
                "RetentionConditionMet",
                "RetentionReleased",
                "BaselinesFrozen")) {
            assertThat(count("select count(*) from domain_event where payload_type like '%$" + event + "'"))
                    .as(event)
                    .isPositive();
        }
        for (var day : List.of(90, 180)) {
            assertThat(count("select count(*) from domain_event where payload_type like '%$FunctionUseMeasured'"
                            + " and (convert_from(payload, 'UTF8')::jsonb ->> 'day')::int = " + day))
                    .as("day " + day)
                    .isPositive();
        }
        assertThat(count("select count(*) from (select group_id from enterprise group by 1 having count(*) > 1) x"))
                .isPositive();
        assertThat(count("select count(*) from domain_event where payload_type like '%$ClaimPaid'"
                        + " and convert_from(payload, 'UTF8')::jsonb ->> 'kind' = 'RETENTION'"))
                .isPositive();
    }

    @Test
    void makesNoReactionDoAgainWhatIsDone() {
        assertThat(jdbc.sql("""
                                select payload_type || ' ' || convert_from(meta_data, 'UTF8') from domain_event
                                where position('"node":"generated"' in convert_from(meta_data, 'UTF8')) = 0
                                  and position('system:When' in convert_from(meta_data, 'UTF8')) > 0""").query(String.class).list()).isEmpty();
    }

    @Test
    void loadsEveryStreamByItsAggregate() {
        var streams = jdbc.sql("""
                        select type, aggregate_identifier from domain_event
                         where sequence_number = 0 and position('"node":"generated"' in convert_from(meta_data, 'UTF8')) > 0""")
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
        assertThat(streams).hasSizeGreaterThan(9 * EACH);
        for (var stream : streams) {
            var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("load"));
            try {
                var version = axon.repository(aggregate(stream.getKey()))
                        .load(stream.getValue())
                        .version();
                assertThat(version)
                        .isEqualTo(count("select max(sequence_number) from domain_event where aggregate_identifier = '"
                                + stream.getValue() + "'"));
            } finally {
                unit.rollback();
            }
        }
    }

    @Test
    void isWrittenAsTheServicesWriteIt() {
        var written = new ArrayList<String>();
        var plan = new Plan(20, 1, YearMonth.of(2024, 1));
        var config = HOME.resolve("config");
        new Province(
                        plan,
                        Sources.rules(config, plan),
                        Sources.scenarios(config),
                        facts -> facts.forEach(fact -> written.add(new String(
                                        serializer
                                                .serialize(fact.event(), byte[].class)
                                                .getData(),
                                        StandardCharsets.UTF_8)
                                + serializer
                                        .serialize(fact.event(), byte[].class)
                                        .getType()
                                        .getRevision())),
                        (_, _, _, _, _) -> {},
                        _ -> {})
                .play(Set.of());
        var own = org.gongdan.config.axon.StoredForm.serializer();
        var ours = new ArrayList<String>();
        new Province(
                        plan,
                        Sources.rules(config, plan),
                        Sources.scenarios(config),
                        facts -> facts.forEach(fact -> ours.add(new String(
                                        own.serialize(fact.event(), byte[].class)
                                                .getData(),
                                        StandardCharsets.UTF_8)
                                + own.serialize(fact.event(), byte[].class)
                                        .getType()
                                        .getRevision())),
                        (_, _, _, _, _) -> {},
                        _ -> {})
                .play(Set.of());
        assertThat(ours).hasSizeGreaterThan(500).isEqualTo(written);
    }

    @Test
    void givesALedgerThatStrangersAccept() throws Exception {
        for (var tool : Map.of("hledger", "gongdan.journal", "beancount", "gongdan.beancount")
                .entrySet()) {
            var answer = get("/api/ledger/journal?format=" + tool.getKey(), as(Role.AUDITOR));
            assertThat(answer.status()).isEqualTo(200);
            var journal =
                    Files.write(folder.resolve(tool.getValue()), answer.raw().body());
            var command = tool.getKey().equals("hledger")
                    ? List.of("hledger", "-f", journal.toString(), "check", "-s")
                    : List.of("bean-check", journal.toString());
            var process = new ProcessBuilder(command);
            process.environment().put("LC_ALL", "C.UTF-8");
            process.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile());
            var running = process.start();
            assertThat(running.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(folder.resolve("said"))).isEmpty();
            assertThat(running.exitValue()).isZero();
        }
    }

    @Test
    void takesTheNextCommand() {
        var fund = new FundId("fund-generated-1-government-2026-0");
        commands.send(
                new ReserveAmount(fund, "application-next", Money.ofYuan("1.00")), SystemCaller.named("WhenTested"));
        var open = jdbc.sql("""
                        select i.id, i.uscc, n.code from investment i join investment_indicator n on n.investment_id = i.id
                        where i.status = 'OPEN' order by md5(i.id) limit 20""").query().listOfRows();
        assertThat(open).hasSize(20);
        for (var row : open) {
            var uscc = String.valueOf(row.get("uscc"));
            commands.send(
                    new MeasureKpi(
                            new InvestmentId(String.valueOf(row.get("id"))),
                            String.valueOf(row.get("code")),
                            YearMonth.of(2026, 7),
                            java.math.BigDecimal.ONE,
                            List.of("evidence")),
                    new Caller("somebody", "somebody", Set.of(Role.ENTERPRISE_PREPARER), uscc));
        }
        var submitted = jdbc.sql(
                        "select claim_id from claim_row where status = 'SUBMITTED' order by md5(claim_id) limit 5")
                .query(String.class)
                .list();
        assertThat(submitted).isNotEmpty();
        submitted.forEach(claim -> commands.send(
                new AcceptClaimLine(new ClaimId(claim), 1),
                new Caller("checker", "checker", Set.of(Role.OFFICER), null)));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static Class<?> aggregate(String type) {
        for (var feature : List.of(
                "enterprise",
                "programme",
                "fund",
                "catalogue",
                "cumulation",
                "application",
                "investment",
                "claim",
                "payment")) {
            try {
                return Class.forName("org.gongdan.subsidy." + feature + "." + type);
            } catch (ClassNotFoundException elsewhere) {
                // the next feature
            }
        }
        throw new IllegalArgumentException(type);
    }
}
