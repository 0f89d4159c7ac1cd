package org.certhall.web.account;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.account.Identity;
import org.certhall.api.account.LoginResult;
import org.certhall.web.portal.api.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who looks at a page without a browser.
 *
 * @param ui his page, which Flow itself does not hold
 * @param who has logged in, where there is somebody
 */
public record TrialVisitor(UI ui, @Nullable Identity who, Map<Class<?>, Object> keeps) implements Visitor {
    /** Makes a page of the thread for somebody. */
    public static TrialVisitor comes(@Nullable Identity who) {
        UI ui = new UI();
        TrialVisitor visitor = new TrialVisitor(ui, who, new HashMap<>());
        ComponentUtil.setData(ui, Visitor.class, visitor);
        UI.setCurrent(ui);
        return visitor;
    }

    @Override
    public Caller caller() {
        return new Caller.Anonymous("192.0.2.1", Locale.ENGLISH, "");
    }

    @Override
    public Optional<Identity> identity() {
        return Optional.ofNullable(who);
    }

    @Override
    public List<String> outdatedConsents() {
        return List.of();
    }

    @Override
    public void consented(String next) {}

    @Override
    public String knownBrowser() {
        return "";
    }

    @Override
    public void enter(LoginResult.LoggedIn login, String next) {}

    @Override
    public String wayTo(String next) {
        return "/checked?" + next;
    }

    @Override
    public void leave(String next) {}

    @Override
    public void refresh() {}

    @Override
    public <T> void keep(Class<T> type, T value) {
        keeps.put(type, value);
    }

    @Override
    public <T> Optional<T> kept(Class<T> type) {
        return Optional.ofNullable(keeps.get(type)).map(type::cast);
    }

    @Override
    public void forget(Class<?> type) {
        keeps.remove(type);
    }
}
