package org.certhall.web.account.form;

import com.vaadin.flow.component.Component;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.AccountTexts;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;

/** A page about accounts, which is there while its services are. */
public abstract class AccountView implements PortalView {
    private final String route;
    private final LocalisedText title;
    private final AccountServices services;

    protected AccountView(String route, LocalisedText title, AccountServices services) {
        this.route = route;
        this.title = title;
        this.services = services;
    }

    @Override
    public final String route() {
        return route;
    }

    @Override
    public final LocalisedText title() {
        return title;
    }

    protected final AccountServices services() {
        return services;
    }

    @Override
    public final Component create(ViewContext context) {
        Words words = AccountTexts.in(context.locale());
        return surround(
                words, new WhileThere(words, words.of(title), services, this::isServed, () -> page(words, context)));
    }

    /** Says whether the services that the page cannot do without are there. */
    protected abstract boolean isServed();

    protected abstract Component page(Words words, ViewContext context);

    /** Gives what stands around the page; nothing, where a view says nothing else. */
    protected Component surround(Words words, Component page) {
        return page;
    }
}
