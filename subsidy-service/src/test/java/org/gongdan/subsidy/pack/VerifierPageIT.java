package org.gongdan.subsidy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongdan.subsidy.pack.seal.VerifierPage;
import org.gongdan.subsidy.transparency.tree.NoteSigner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that checks packs, opened from the disk in a real browser whose network is off. */
class VerifierPageIT {

    private static final NoteSigner KEY = PackExamples.key("gongdan.test");
    private static final List<Path> CHROMIUM = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .toList();

    @TempDir
    private static Path folder;

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> requests = new ArrayList<>();
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
    void thePage() {
        page = opened("en", "");
    }

    @Test
    void acceptsAPackAsItWasMade() {
        assertThat(result(pack(PackExamples.files(KEY)), KEY.key().text())).isEqualTo("sound");
        assertThat(page.locator("#verdict").textContent()).contains("Everything fits", "60 events");
        assertThat(page.locator("#fact-list").textContent())
                .contains("investment-1 (60)", "witness.test", KEY.key().text());
        assertThat(page.locator("#event-rows tr").count()).isEqualTo(60);
        assertThat(page.locator("#signature-means").textContent()).contains("WebCrypto Ed25519");
        assertThat(page.locator("#absent-list").textContent()).contains("gone");
        page.locator("#language").click();
        page.waitForCondition(() -> page.locator("#verdict").textContent().contains("全部相符"));
        assertThat(requests).allMatch(each -> each.startsWith("file:") || each.startsWith("blob:"));
    }

    @ParameterizedTest
    @EnumSource
    void namesWhatDoesNotFit(AlteredPack altered) {
        var files = PackExamples.files(KEY);
        altered.apply(files, KEY);
        assertThat(result(pack(files), "")).isEqualTo(altered.fault());
        assertThat(page.locator("#verdict").textContent()).contains("first thing that does not fit");
    }

    @Test
    void namesAKeyThatIsNotTheExpectedOne() {
        var forged = pack(PackExamples.files(PackExamples.key("gongdan.test")));
        assertThat(result(forged, KEY.key().text())).isEqualTo("KEY OTHER_KEY log/key");
    }

    @Test
    void refusesWhatIsNoPack() throws IOException {
        assertThat(result(Files.writeString(folder.resolve("text.zip"), "no zip at all"), ""))
                .isEqualTo("FILE UNREADABLE text.zip");
    }

    /** A browser whose WebCrypto has SHA-256 and no Ed25519, as browsers were until 2025. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void checksSignaturesWithoutEd25519InTheBrowser(boolean isGood) {
        page = opened(
                "zh-CN", "crypto.subtle.importKey = async () => { throw new DOMException('', 'NotSupportedError'); };");
        var files = PackExamples.files(KEY);
        if (!isGood) {
            AlteredPack.SIGNATURE_CHANGED.apply(files, KEY);
        }
        assertThat(result(pack(files), "")).isEqualTo(isGood ? "sound" : AlteredPack.SIGNATURE_CHANGED.fault());
        if (isGood) {
            assertThat(page.locator("#signature-means").textContent()).contains("noble-ed25519");
        }
    }

    /** A file can fetch nothing: its own policy forbids it, whatever the network. */
    @Test
    void mayNotUseTheNetwork() {
        var outcome = page.evaluate("fetch('http://localhost:9/').then(() => 'fetched', problem => String(problem))");
        assertThat(String.valueOf(outcome)).contains("Failed to fetch");
        assertThat(page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void fitsASmallScreen() {
        page.setViewportSize(375, 700);
        result(pack(PackExamples.files(KEY)), "");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(375);
    }

    private Page opened(String language, String beforehand) {
        var context = browser.newContext(new Browser.NewContextOptions().setLocale(language));
        context.setOffline(true);
        context.addInitScript(beforehand);
        context.onRequest(request -> requests.add(request.url()));
        var opened = context.newPage();
        try {
            var html = Files.write(folder.resolve("verify.html"), VerifierPage.bytes());
            opened.navigate(html.toUri().toString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return opened;
    }

    private static Path pack(Map<String, byte[]> files) {
        return PackExamples.write(files, folder.resolve("pack.zip"));
    }

    private String result(Path pack, String expected) {
        page.locator("#expected").fill(expected);
        page.locator("#file").setInputFiles(pack);
        page.waitForCondition(() -> page.evaluate("document.body.dataset.result ?? null") != null);
        return String.valueOf(page.evaluate("document.body.dataset.result"));
    }
}
