package org.gongdan.subsidy.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a free text warns of, in a real browser. */
class PersonalWarningIT {

    private static final List<Path> CHROMIUM = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .toList();

    private static Playwright playwright;
    private static Browser browser;

    private Page page;

    @BeforeAll
    static void aBrowser() {
        assumeThat(CHROMIUM.isEmpty() && System.getenv("CI") == null).isFalse();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM.getFirst())
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--no-first-run")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            browser.close();
            playwright.close();
        }
    }

    @BeforeEach
    void aForm() {
        page = browser.newPage();
        page.setContent("""
                <body data-personal-identity="identity." data-personal-mobile="mobile." data-personal-card="card."
                      data-personal-advice="For ever.">
                <form><textarea name="reason"></textarea></form></body>""");
        page.addScriptTag(
                new Page.AddScriptTagOptions().setPath(Path.of("src/main/resources/static/assets/personal.js")));
    }

    @ParameterizedTest
    @CsvSource({
        "法人身份证11010519491231002X已核对, identity.",
        "身份证 110105 19491231 002x, identity.",
        "请致电13800138000, mobile.",
        "call +86 138-0013-8000 please, mobile.",
        "退回卡号6228480402564890018, card.",
        "6228 4804 0256 4890 018 or 138 0013 8000, card. mobile."
    })
    void namesWhatIsThereWhileItIsTyped(String text, String kinds) {
        page.locator("textarea").fill(text);
        assertThat(page.locator(".personal-warning").textContent()).isEqualTo(kinds + " For ever.");
        assertThat(page.locator(".personal-warning").getAttribute("role")).isEqualTo("status");
    }

    /** An identity number with a wrong check digit, a credit code, an invoice, an amount, a day, a contract. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "91440101MA5CJQ4N59",
                "发票 24442000000012345678",
                "合同金额 1,380,013,800.00 元",
                "2026-11-23 至 2026-12-31",
                "GD-2026-1123-0001",
                "6228480402564890019"
            })
    void leavesOtherNumbersAlone(String text) {
        page.locator("textarea").fill(text);
        assertThat(page.locator(".personal-warning").count()).isZero();
    }

    @Test
    void isQuietAgainWhenTheNumberIsGone() {
        page.locator("textarea").fill("13800138000");
        page.locator("textarea").fill("请见附件");
        assertThat(page.locator(".personal-warning").isVisible()).isFalse();
    }
}
