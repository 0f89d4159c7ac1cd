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
import java.util.List;
import java.util.Locale;
import org.certhall.web.portal.api.Texts;
import org.certhall.web.portal.shell.Menu.Link;
import org.jspecify.annotations.Nullable;

/** Brand, navigation and tools on top of every page (S1–S5). */
final class PortalHeader extends Header {
    private static final long serialVersionUID = 1;
    private static final Texts TEXTS = Pages.TEXTS;
    private static final String LOGO_SIZE = "44";

    private final SerializableConsumer<Language> speak;
    private transient @Nullable Shown shown;

    private record Shown(Menu menu, String path, Locale locale) {}

    PortalHeader(SerializableConsumer<Language> speak) {
        this.speak = speak;
        addClassName("portal-header");
    }

    /** Shows the menu, unless that is what it shows already. */
    void show(Menu menu, String path, Locale locale) {
        Shown wanted = new Shown(menu, path, locale);
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        removeAll();
        Div bar = new Div(brand(locale), tools(menu, locale));
        bar.addClassName("portal-bar");
        add(bar);
        if (!menu.main().isEmpty()) {
            add(navigation(menu, path, locale));
        }
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

    private Component tools(Menu menu, Locale locale) {
        Div tools = new Div();
        tools.addClassName("portal-tools");
        if (menu.help()) {
            tools.add(new Anchor("/help", TEXTS.get(locale, "help")));
        }
        Language other = Language.of(locale).other();
        NativeButton language =
                new NativeButton(TEXTS.get(other.locale(), "language.name"), click -> speak.accept(other));
        language.addClassName("portal-language");
        language.getElement().setAttribute("lang", other.tag());
        tools.add(language);
        if (menu.login()) {
            Anchor login = new Anchor("/login", TEXTS.get(locale, "login"));
            login.addClassName("portal-login");
            tools.add(login);
        }
        return tools;
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
