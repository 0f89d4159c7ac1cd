package org.certhall.web.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.certhall.api.account.Identity;
import org.certhall.web.portal.api.Still;
import org.certhall.web.portal.api.Texts;
import org.certhall.web.portal.shell.Menu.Link;
import org.certhall.web.portal.shell.Menu.Tool;
import org.certhall.web.portal.visitor.Destination;
import org.jspecify.annotations.Nullable;

/** Brand, navigation and tools on top of every page (S1–S5). */
final class PortalHeader extends Header {
    private static final long serialVersionUID = 1;
    private static final Texts TEXTS = Pages.TEXTS;
    private static final String LOGO_SIZE = "44";

    private final SerializableConsumer<Language> speak;
    private final SerializableRunnable leave;
    private final Anchor login = new Anchor();
    private transient @Nullable Shown shown;

    /** What the header shows; {@code name} is blank for a visitor without a login. */
    private record Shown(Menu menu, String name, String path, Locale locale) {}

    PortalHeader(SerializableConsumer<Language> speak, SerializableRunnable leave) {
        this.speak = speak;
        this.leave = leave;
        addClassName("portal-header");
        login.addClassName("portal-login");
    }

    /** Shows the menu, unless that is what it shows already. */
    void show(Menu menu, Optional<Identity> who, String path, Locale locale) {
        Shown wanted = new Shown(menu, who.map(Identity::name).orElse(""), path, locale);
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        removeAll();
        Div bar = new Div(Still.of(brand(locale)), tools(menu, wanted.name(), locale));
        bar.addClassName("portal-bar");
        add(bar);
        if (!menu.main().isEmpty()) {
            add(Still.of(navigation(menu, path, locale)));
        }
    }

    /** Lets a login lead back to the page that it was begun from. */
    void comeBackTo(Location page) {
        boolean place = Destination.isPlace(page.getPath());
        login.setHref("/" + (place ? Detour.to(Detour.LOGIN, page).getPathWithQueryParameters() : Detour.LOGIN));
    }

    private static Component brand(Locale locale) {
        Image logo = new Image("/portal/logo.svg", "");
        logo.addClassName("portal-logo");
        logo.getElement().setAttribute("width", LOGO_SIZE).setAttribute("height", LOGO_SIZE);
        Span name = new Span(TEXTS.get(locale, "site.name"));
        name.addClassName("portal-name");
        Span slogan = new Span(TEXTS.get(locale, "site.slogan"));
        slogan.addClassName("portal-slogan");
        Div words = new Div(name, slogan);
        words.addClassName("portal-words");
        Anchor brand = new Anchor("/", logo, words);
        brand.addClassName("portal-brand");
        return brand;
    }

    private Component tools(Menu menu, String name, Locale locale) {
        Div tools = new Div();
        tools.addClassName("portal-tools");
        if (menu.tools().contains(Tool.HELP)) {
            tools.add(new Anchor("/" + Tool.HELP.path(), TEXTS.get(locale, "help")));
        }
        Language other = Language.of(locale).other();
        NativeButton language =
                new NativeButton(TEXTS.get(other.locale(), "language.name"), click -> speak.accept(other));
        language.addClassName("portal-language");
        language.getElement().setAttribute("lang", other.tag());
        tools.add(language);
        if (name.isEmpty()) {
            addWaysIn(tools, menu, locale);
        } else {
            addOwn(tools, menu, name, locale);
        }
        return tools;
    }

    private void addWaysIn(Div tools, Menu menu, Locale locale) {
        if (menu.tools().contains(Tool.LOGIN)) {
            login.setText(TEXTS.get(locale, "login"));
            tools.add(login);
        }
        if (menu.tools().contains(Tool.REGISTER)) {
            tools.add(new Anchor("/" + Tool.REGISTER.path(), TEXTS.get(locale, "register")));
        }
    }

    private void addOwn(Div tools, Menu menu, String name, Locale locale) {
        if (menu.tools().contains(Tool.ACCOUNT)) {
            Anchor account = new Anchor("/" + Tool.ACCOUNT.path(), name);
            account.getElement().setAttribute("title", TEXTS.get(locale, "account"));
            account.addClassName("portal-user");
            tools.add(account);
        } else {
            Span user = new Span(name);
            user.addClassName("portal-user");
            tools.add(user);
        }
        NativeButton out = new NativeButton(TEXTS.get(locale, "logout"), click -> leave.run());
        out.addClassName("portal-logout");
        tools.add(out);
    }

    private static Component navigation(Menu menu, String path, Locale locale) {
        Nav navigation = new Nav(list(menu.main(), path, locale, "portal-links"));
        navigation.setAriaLabel(TEXTS.get(locale, "navigation"));
        navigation.addClassName("portal-navigation");
        if (!menu.administration().isEmpty()) {
            UnorderedList list = list(menu.administration(), path, locale, "portal-administration");
            list.getElement().setAttribute("aria-label", TEXTS.get(locale, "administration"));
            navigation.add(list);
        }
        return navigation;
    }

    private static UnorderedList list(List<Link> links, String path, Locale locale, String className) {
        UnorderedList list = new UnorderedList();
        list.addClassName(className);
        for (Link link : links) {
            Icon icon = new Icon("vaadin", link.icon());
            icon.getElement().setAttribute("aria-hidden", "true");
            Anchor anchor =
                    new Anchor("/" + link.path(), icon, new Span(link.label().in(locale)));
            if (link.leadsTo(path)) {
                anchor.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(anchor));
        }
        return list;
    }
}
