package org.gongdan.subsidy.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongdan.config.axon.ReadModels;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.CommitAmount;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundCommand.ReserveAmount;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.investment.InvestmentCommand.OpenInvestment;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.programme.Constraint;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.ProgrammeCommand.DraftProgramme;
import org.gongdan.subsidy.programme.ProgrammeCommand.PublishProgrammeVersion;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.RuleSetYaml;
import org.gongdan.subsidy.programme.ShareLine;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.programme.SplitBasis;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The service with one new investment over 300.00 yuan, of which government bears 100.00 and the association 50.00. */
public abstract class ClaimServiceTest extends ServiceTest {

    private static final Caller FINANCE = new Caller("it-finance", "it-finance", Set.of(Role.FINANCE), null);
    private static final Caller OFFICER = new Caller("it-officer", "it-officer", Set.of(Role.OFFICER), null);
    private static final Caller APPROVER = new Caller("it-approver", "it-approver", Set.of(Role.APPROVER), null);
    private static final String BOUNDARY = "it-boundary";

    protected static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    protected Commands commands;

    @Autowired
    protected ReadModels readModels;

    protected final String run = UUID.randomUUID().toString();
    protected final String uscc = "IT" + run.replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
    protected final InvestmentId investment = new InvestmentId("investment-" + run);
    protected final ApplicationId application = new ApplicationId("application-" + run);
    protected final FundId government = new FundId("fund-gov-" + run);
    protected final FundId association = new FundId("fund-assoc-" + run);
    protected final String preparer = as("preparer", Role.ENTERPRISE_PREPARER, uscc);
    protected final String signatory = as("signatory", Role.ENTERPRISE_SIGNATORY, uscc);
    protected final String foreign = as("foreign", Role.ENTERPRISE_SIGNATORY, "IT00000000FOREIGN0");
    protected final String officer = as("officer", Role.OFFICER);
    protected final String approver = as("approver", Role.APPROVER);

    @BeforeEach
    void agree() throws Exception {
        var code = "claims-" + run;
        var text = Files.readString(Path.of("..", "config", "programmes", "example-three-way.yaml"))
                .replace("code: example-three-way", "code: " + code);
        var rules = RuleSetYaml.readComplete(text);
        commands.send(new DraftProgramme(rules.programmeId(), rules), OFFICER);
        commands.send(new PublishProgrammeVersion(rules.programmeId(), 1), APPROVER);
        commit(government, Party.GOVERNMENT, "100.00");
        commit(association, Party.ASSOCIATION, "50.00");
        var project =
                new Project("刺绣瑕疵视觉检测", "", "visual-inspection", TODAY.minusDays(90), TODAY.plusDays(90), Facts.none());
        var costs = List.of(
                new CostLine("software", Money.ofYuan("200.00")), new CostLine("equipment", Money.ofYuan("100.00")));
        commands.sendAndSee(
                new OpenInvestment(
                        investment, application, uscc, project, costs, award(code), List.of(), List.of(), null, TODAY),
                SystemCaller.named("test"),
                null);
    }

    private void commit(FundId fund, Party funder, String amount) {
        commands.send(new OpenFund(fund, funder, TODAY.getYear(), "资金", "Fund", "AI"), FINANCE);
        commands.send(new AddAppropriation(fund, "a", Money.ofYuan(amount), "ref"), FINANCE);
        commands.send(new ReserveAmount(fund, application.value(), Money.ofYuan(amount)), FINANCE);
        commands.send(new CommitAmount(fund, application.value()), FINANCE);
    }

    private Award award(String code) {
        var none = new Bilingual("", "");
        var basis = new SplitBasis(code, 1, "small-single", Money.ofYuan("300.00"), Money.ZERO, List.of());
        var split = new Split.Balanced(
                basis,
                List.of(
                        new ShareLine(Party.GOVERNMENT, Money.ofYuan("100.00"), Constraint.RATE, none),
                        new ShareLine(Party.ASSOCIATION, Money.ofYuan("50.00"), Constraint.RATE, none),
                        new ShareLine(Party.ENTERPRISE, Money.ofYuan("150.00"), Constraint.REMAINDER, none)));
        return new Award(
                ProgrammeId.ofCode(code),
                1,
                "small-single",
                split,
                Map.of(Party.GOVERNMENT, government, Party.ASSOCIATION, association));
    }

    protected static Map<String, Object> yuan(String amount) {
        return Map.of("currency", "CNY", "amount", amount);
    }

    /** A line with an invoice of this number, unique to the test. */
    protected Map<String, Object> line(String cost, String invoice) {
        return Map.of(
                "category",
                "software",
                "description",
                "检测软件",
                "cost",
                yuan(cost),
                "valueAddedTax",
                yuan("0.00"),
                "invoice",
                Map.of(
                        "sellerTaxNumber",
                        uscc,
                        "sellerName",
                        "广州智检科技有限公司",
                        "number",
                        invoice,
                        "issuedOn",
                        TODAY.minusDays(20).toString(),
                        "total",
                        yuan("1000.00")),
                "paidOn",
                TODAY.minusDays(10).toString(),
                "evidence",
                List.of(evidence()));
    }

    protected String evidence() {
        var kept = upload("发票.pdf", ("%PDF-1.7 " + run).getBytes(StandardCharsets.UTF_8), preparer);
        assertThat(kept.status()).isEqualTo(201);
        return kept.body().path("sha256").asString();
    }

    protected Answer upload(String name, byte[] content, String bearer) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(url("/api/evidence"))
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .header("Authorization", bearer)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .build());
    }

    /** @return the path of the new claim */
    protected String draft(Object... lines) {
        var drafted = post("/api/claims", Map.of("investmentId", investment, "lines", lines), preparer);
        assertThat(drafted.status()).as("%s", drafted.body()).isEqualTo(201);
        return drafted.header("Location");
    }

    /** @return the path of a claim that is approved as it was claimed */
    protected String approved(Object... lines) {
        var claim = draft(lines);
        ok(post(claim + "/submission", null, signatory));
        for (var line = 1; line <= lines.length; line++) {
            ok(post(claim + "/lines/" + line + "/decision", "{}", officer));
        }
        ok(post(claim + "/approval", null, approver));
        return claim;
    }

    protected static Answer ok(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer;
    }

    protected static void refused(Answer answer, int status, String problem) {
        assertThat(answer.problem()).as("%s", answer.body()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
    }
}
