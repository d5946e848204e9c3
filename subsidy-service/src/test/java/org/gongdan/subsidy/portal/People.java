package org.gongdan.subsidy.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongdan.config.keycloak.TestKeycloak;

/** People in front of browsers of their own, signed in at the real realm. */
final class People implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;
    private final TestKeycloak keycloak;

    People(TestKeycloak keycloak) {
        this.keycloak = keycloak;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--no-first-run")));
    }

    /** Opens the portal as this person, in this language. */
    Page signIn(String username, String language) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setBaseURL("http://localhost:" + keycloak.portalPort())
                        .setAcceptDownloads(true))
                .newPage();
        page.navigate("/");
        page.locator("#username").fill(username);
        page.locator("#password").fill(keycloak.demoPassword(username));
        page.locator("#kc-login").click();
        page.waitForURL("http://localhost:" + keycloak.portalPort() + "/**");
        return page;
    }

    /** The visible button of that name; a confirmation has one of its own. */
    static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    static boolean haveBrowser() {
        return CHROMIUM.stream().anyMatch(Files::isExecutable);
    }

    private static final List<Path> CHROMIUM = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .toList();

    private static Path chromium() {
        return CHROMIUM.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium among " + CHROMIUM));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
