package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A window on the portal with a session of its own; what the browser complains of is kept. */
public final class PortalWindow implements AutoCloseable {
    private static final String COMPLETE = "html[data-ready='true']";

    /** Names no address; the answer itself does. */
    private static final String FAILED_TO_LOAD = "Failed to load resource";

    private static final Set<String> SESSION = Set.of("certhall", "__Host-certhall");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    PortalWindow(BrowserContext context) {
        this.context = context;
        page = context.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(complaints::add);
        page.onResponse(this::listen);
    }

    /** Gives the page itself. */
    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Goes to a page, waits until it is complete, and gives the server's answer. */
    public Response open(String path) {
        Response answer = page.navigate("/" + path);
        complete();
        return answer;
    }

    /** Logs in by password, as one of the demo's accounts or any other, and waits for the page after it. */
    public PortalWindow logIn(String name, String password) {
        tryPassword(name, password);
        try {
            role(AriaRole.BUTTON, "退出").waitFor();
        } catch (TimeoutError refused) {
            throw new IllegalStateException(
                    "the login page says: " + page.locator("main").innerText(), refused);
        }
        return complete();
    }

    /** Sends the first tab of the login page, whatever comes of it. */
    public void tryPassword(String name, String password) {
        open("login");
        role(AriaRole.TEXTBOX, "用户名/手机号/邮箱").fill(name);
        role(AriaRole.TEXTBOX, "密码").fill(password);
        complete();
        if (role(AriaRole.BUTTON, "无障碍验证").isVisible()) {
            proveWork();
        }
        role(AriaRole.BUTTON, "登录").click();
    }

    /** Lets the browser prove that it works, in place of reading the captcha's picture. */
    public void proveWork() {
        role(AriaRole.BUTTON, "无障碍验证").click();
        text("无障碍验证已完成").waitFor();
    }

    /** Logs in as the demo's administrator. */
    public PortalWindow logInAsAdministrator() {
        return logIn("admin", "demo-Admin-1");
    }

    /** Waits until the page is complete. */
    public PortalWindow complete() {
        page.locator(COMPLETE).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return this;
    }

    /** Has the page in a language, by the button of its header where it is in the other. */
    public void speak(String language) {
        Locator html = page.locator("html");
        if (!language.equals(html.getAttribute("lang"))) {
            role(AriaRole.BUTTON, language.equals("en") ? "English" : "中文").click();
            assertThat(html).hasAttribute("lang", language);
            complete();
        }
    }

    /** Finds by role and accessible name, exactly. */
    public Locator role(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Finds by text what people see. */
    public Locator text(String text) {
        return seen(page.getByText(text));
    }

    /** Finds by text what people see. */
    public Locator text(Pattern text) {
        return seen(page.getByText(text));
    }

    /** Fields repeat their errors, a moment later, in a region for screen readers alone. */
    private Locator seen(Locator found) {
        return found.and(page.locator(":not([aria-live='assertive'], [aria-live='polite'])"));
    }

    /** Gives the session's cookie; the same value before and after means that the session went on. */
    public String session() {
        return context.cookies().stream()
                .filter(cookie -> SESSION.contains(cookie.name))
                .map(cookie -> cookie.name + "=" + cookie.value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the window has no session"));
    }

    /** Gives the errors, failed answers and policy violations that the browser met so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void listen(ConsoleMessage message) {
        boolean grave = message.type().equals("error") || message.text().contains("Content Security Policy");
        if (grave && !message.text().startsWith(FAILED_TO_LOAD)) {
            complaints.add(message.text());
        }
    }

    private void listen(Response answer) {
        if (answer.status() >= 400) {
            complaints.add(answer.status() + " " + answer.url());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
