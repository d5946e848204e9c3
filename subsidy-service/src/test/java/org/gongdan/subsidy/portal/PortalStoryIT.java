package org.gongdan.subsidy.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gongdan.config.keycloak.TestKeycloak;
import org.gongdan.config.stack.TestDatabase;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.SubsidyServiceApplication;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Party;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * One application through the browser, from the empty form to the agreement and the auditor's report: the whole
 * service, the real realm, and five people who sign in there.
 */
@SpringBootTest(classes = SubsidyServiceApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@DirtiesContext
class PortalStoryIT {

    private static final TestKeycloak KEYCLOAK = TestKeycloak.running();
    private static final TestDatabase DATABASE = TestPostgres.createDatabase();
    private static final String TITLE = "刺绣瑕疵视觉检测";

    @TempDir
    private static Path data;

    private static People people;

    @Autowired
    private Commands commands;

    @Autowired
    private Clock clock;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("server.port", KEYCLOAK::portalPort);
        properties.add("server.address", () -> "127.0.0.1");
        properties.add("management.server.port", () -> "0");
        properties.add("gongdan.issuer", KEYCLOAK::issuer);
        properties.add("gongdan.portal.client-secret", () -> KEYCLOAK.clientSecret("portal"));
        properties.add("gongdan.data", () -> data.toString());
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("spring.datasource.username", DATABASE::username);
        properties.add("spring.datasource.password", DATABASE::password);
    }

    @BeforeAll
    static void open() {
        people = new People(KEYCLOAK);
    }

    @AfterAll
    static void close() {
        people.close();
    }

    @Test
    void leadsFromTheEmptyFormToTheAgreementAndTheReport(@TempDir Path downloads) throws Exception {
        var scene = new Scene(commands, clock);
        scene.registerEnterprise(Scene.SHIFAN, "东莞市示范纺织有限公司", "Dongguan Shifan Textiles");
        scene.openProgramme();
        scene.openFund("fund-city", Party.GOVERNMENT, "市级专项资金", "City fund", "5000000.00");
        scene.openFund("fund-association", Party.ASSOCIATION, "协会共担基金", "Association fund", "2000000.00");

        var signatory = people.signIn("a-signatory", "zh-CN");
        var address = fillIn(signatory);
        submit(signatory);
        propose(address);
        approve("approver1", address, "已一次批准");
        approve("approver2", address, "已发出资助意向");
        accept(signatory, address);
        downloadReport(downloads);
    }

    private String fillIn(Page page) {
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        page.getByRole(AriaRole.LINK, named("新建申请")).click();
        page.getByRole(AriaRole.LINK, named("按此计划申请")).click();
        var today = LocalDate.now(clock);
        page.getByLabel("项目名称").fill(TITLE);
        page.getByLabel("应用场景").selectOption("visual-inspection");
        page.getByLabel("改造方式").selectOption("SINGLE");
        page.getByLabel("开始日期").fill(today.plusDays(20).toString());
        page.getByLabel("结束日期").fill(today.plusDays(10).toString());
        page.getByLabel("第 1 行金额").fill("600,000.00");
        People.press(page, "增加一行");
        page.getByLabel("第 2 行费用类别").selectOption("training");
        page.getByLabel("第 2 行金额").fill("4万");
        page.getByLabel("指标名称").fill("瑕疵率");
        page.getByLabel("单位（如").fill("%");
        page.locator("#indicator\\.baseline").fill("4.8");
        page.getByLabel("目标").fill("1.2");
        page.getByLabel("每改善一个单位").fill("42000");

        People.press(page, "保存草稿");
        assertThat(page.locator(".invalid-feedback")).containsText("4万");
        assertAccessible(page);
        assertThat(page.getByLabel("第 1 行金额")).hasValue("600,000.00");
        page.getByLabel("第 2 行金额").fill("40000");
        People.press(page, "保存草稿");
        assertThat(page.locator(".invalid-feedback")).containsText("早于开始日");
        assertThat(page.getByLabel("项目名称")).hasValue(TITLE);
        page.getByLabel("结束日期").fill(today.plusMonths(9).toString());
        People.press(page, "保存草稿");
        assertThat(page.locator("h1")).hasText(TITLE);
        assertThat(page.locator(".share-legend").first()).containsText("¥256,000.00");
        assertAccessible(page);
        return page.url();
    }

    private void submit(Page page) {
        People.press(page, "签署并提交");
        People.press(page, "确认签署并提交");
        assertThat(page.locator("h1 + .status-word")).hasText("符合条件");
    }

    private void propose(String address) {
        var page = people.signIn("officer", "zh-CN");
        assertAccessible(page);
        page.getByRole(AriaRole.LINK, named(TITLE)).click();
        assertThat(page).hasURL(address);
        page.locator("#fund-GOVERNMENT").selectOption("");
        People.press(page, "建议档位");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("需要指定资金池");
        page.locator("#fund-GOVERNMENT").selectOption("fund-city");
        People.press(page, "建议档位");
        assertThat(page.locator("h1 + .status-word")).hasText("已建议档位");
    }

    private void approve(String approver, String address, String outcome) {
        var page = people.signIn(approver, "zh-CN");
        page.navigate(address);
        People.press(page, "批准");
        assertAccessible(page);
        People.press(page, "确认批准");
        assertThat(page.locator("h1 + .status-word")).hasText(outcome);
        assertThat(page.getByRole(AriaRole.BUTTON, named("批准"))).hasCount(0);
    }

    private void accept(Page page, String address) {
        page.navigate(address + "?lang=en");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        People.press(page, "Accept the offer");
        People.press(page, "Yes, accept");
        assertThat(page.locator("h1 + .status-word")).hasText("Accepted");
        page.locator(".portal-nav summary:text-is('Returns')").click();
        page.getByRole(AriaRole.LINK, named("Investments")).click();
        page.getByRole(AriaRole.LINK, named(TITLE)).click();
        assertThat(page.locator("h1 + .status-word")).hasText("Under way");
        assertAccessible(page);
    }

    private void downloadReport(Path downloads) throws IOException, NoSuchAlgorithmException {
        var page = people.signIn("auditor", "en");
        page.getByRole(AriaRole.LINK, named("Request: Audit trail")).click();
        page.getByLabel("Investment").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.getByLabel("CSV").check();
        People.press(page, "Request");
        assertThat(page.locator("#sha256")).hasText(java.util.regex.Pattern.compile("[0-9a-f]{64}"));
        var file = downloads.resolve("report.csv");
        page.waitForDownload(() -> page.locator("#download").click()).saveAs(file);
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertThat(page.locator("#sha256")).hasText(HexFormat.of().formatHex(digest));
        assertThat(Files.readString(file)).contains("TierApproved");
        assertAccessible(page);
    }

    private static void assertAccessible(Page page) {
        var problems = new ArrayList<String>();
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations()
                .forEach(rule -> problems.add(rule.getId() + " " + rule.getNodes()));
        assertThat(problems).isEmpty();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
