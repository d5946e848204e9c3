package org.gongdan.subsidy.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.keycloak.TestTokens;
import org.gongdan.subsidy.application.ApplicationCommand.DeclareBaseline;
import org.gongdan.subsidy.application.ApplicationCommand.DraftApplication;
import org.gongdan.subsidy.application.ApplicationCommand.SetCostLines;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitApplication;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.application.Milestone;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.VerifyEnterprise;
import org.gongdan.subsidy.enterprise.EnterpriseId;
import org.gongdan.subsidy.enterprise.EnterpriseProfile;
import org.gongdan.subsidy.enterprise.SizeFigures;
import org.gongdan.subsidy.fund.FundCommand.AddAppropriation;
import org.gongdan.subsidy.fund.FundCommand.OpenFund;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.KnownFact;
import org.gongdan.subsidy.programme.ProgrammeCommand.DraftProgramme;
import org.gongdan.subsidy.programme.ProgrammeCommand.OpenCall;
import org.gongdan.subsidy.programme.ProgrammeCommand.PublishProgrammeVersion;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.RuleSetYaml;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** What is there before somebody opens the portal: enterprises, an open programme, funds, drafts. */
record Scene(Commands commands, Clock clock) {

    static final ProgrammeId PROGRAMME = ProgrammeId.ofCode("example-three-way");

    /** The organisation of the demo users a-preparer and a-signatory, and that of the b-users. */
    static final String SHIFAN = "914419001234567881";

    static final String YANGLI = "914406009876543219";

    static Caller person(String name, @Nullable String uscc, Role... roles) {
        return new Caller(TestTokens.subject(name), name, Set.of(roles), uscc);
    }

    static Caller signatory(String uscc) {
        return person("signatory-of-" + uscc, uscc, Role.ENTERPRISE_SIGNATORY);
    }

    void registerEnterprise(String uscc, String name, String nameEn) {
        var id = EnterpriseId.ofUscc(uscc);
        var profile = new EnterpriseProfile(name, nameEn, "industry", "Dongguan", LocalDate.of(2019, 5, 20));
        var figures = new SizeFigures(86, Money.ofYuan("4300000.00"), Money.ofYuan("21000000.00"));
        commands.send(
                new RegisterEnterprise(id, profile, figures, "licence seen"),
                person("registrar", null, Role.OFFICER),
                null);
        commands.sendAndSee(new VerifyEnterprise(id), person("verifier", null, Role.APPROVER), null);
    }

    void openProgramme() {
        var rules = RuleSetYaml.read(read(Path.of("../config/programmes/example-three-way.yaml")));
        var today = LocalDate.now(clock);
        commands.send(new DraftProgramme(PROGRAMME, rules), person("rule-officer", null, Role.OFFICER), null);
        var approver = person("rule-approver", null, Role.APPROVER);
        commands.send(new PublishProgrammeVersion(PROGRAMME, rules.version()), approver, null);
        commands.sendAndSee(new OpenCall(PROGRAMME, "1", today, today.plusMonths(2)), approver, null);
    }

    void openFund(String id, Party funder, String nameZh, String nameEn, String amount) {
        var finance = person("treasurer", null, Role.FINANCE);
        var year = LocalDate.now(clock).getYear();
        var fund = new FundId(id);
        commands.send(new OpenFund(fund, funder, year, nameZh, nameEn, "AI"), finance, null);
        commands.sendAndSee(new AddAppropriation(fund, "first", Money.ofYuan(amount), "2026-17"), finance, null);
    }

    ApplicationId draft(String id, String uscc, String title) {
        var application = new ApplicationId("application-" + id);
        var signatory = signatory(uscc);
        var today = LocalDate.now(clock);
        var project = new Project(
                title,
                "在两条产线上用摄像头与模型自动识别瑕疵，替代人工目检。",
                "visual-inspection",
                today.plusDays(10),
                today.plusMonths(11),
                Facts.none().with(KnownFact.MODE, "SINGLE"));
        commands.send(new DraftApplication(application, uscc, PROGRAMME, project), signatory, null);
        var lines = List.of(
                new CostLine("software", Money.ofYuan("386000.00")),
                new CostLine("equipment", Money.ofYuan("514200.50")),
                new CostLine("training", Money.ofYuan("120000.00")));
        commands.send(new SetCostLines(application, lines, List.of()), signatory, null);
        var milestone = new Milestone("trial", "试运行", "Trial run", today.plusMonths(4));
        commands.sendAndSee(new DeclareBaseline(application, List.of(defects()), List.of(milestone)), signatory, null);
        return application;
    }

    ApplicationId submitted(String id, String uscc, String title) {
        var application = draft(id, uscc, title);
        commands.sendAndSee(new SubmitApplication(application), signatory(uscc), null);
        return application;
    }

    private static Indicator defects() {
        return new Indicator(
                "defect-rate",
                "瑕疵率",
                "Defect rate",
                "%",
                Indicator.Better.LOWER,
                new BigDecimal("4.8"),
                new BigDecimal("1.2"),
                Money.ofYuan("42000.00"),
                BigDecimal.ONE);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
