package org.certhall.testing.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by Playwright on the machine's own Node.js. */
public final class Chromium implements AutoCloseable {
    /** Tests say what appears; how fast is the benchmarks' affair. */
    private static final double PATIENCE_MILLIS = 60_000;

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;
    private final AtomicInteger windows = new AtomicInteger();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it without a screen. */
    public static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Path node = onPath("node").orElseThrow(() -> new IllegalStateException("Node.js is not on the PATH"));
        Path program = NAMES.stream()
                .flatMap(name -> onPath(name).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium is on the PATH"));
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setChromiumSandbox(false));
        return new Chromium(playwright, browser);
    }

    /**
     * Opens a window with a session of its own on a portal, and with an address of its own where the portal believes what
     * it says of that.
     *
     * @param width of the page in CSS pixels
     */
    public PortalWindow window(PortalProcess portal, int width) {
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", address()))
                .setBaseURL(portal.page("").toString())
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(width, width < 600 ? 844 : 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return new PortalWindow(context);
    }

    private String address() {
        int number = windows.incrementAndGet();
        return "198.18." + number / 256 + "." + number % 256;
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
