package org.certhall.web.portal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import java.util.Locale;
import org.certhall.api.value.Subscription;
import org.certhall.web.portal.api.FragmentSlot;
import org.certhall.web.portal.api.Places;
import org.certhall.web.portal.api.Texts;
import org.certhall.web.portal.installed.RouteTable;
import org.jspecify.annotations.Nullable;

/** The four businesses, notices where there are any, and the tiles that plug-ins bring. */
final class HomePage extends Div {
    private static final long serialVersionUID = 1;
    private static final Texts TEXTS = Pages.TEXTS;

    private final Locale locale;
    private final UnorderedList businesses = new UnorderedList();
    private transient @Nullable Subscription subscription;

    HomePage(Locale locale) {
        this.locale = locale;
        addClassNames("page", "home");
        businesses.addClassNames("card-grid", "businesses");
        Div greeting = new Div(new H1(TEXTS.get(locale, "home.title")), new Paragraph(TEXTS.get(locale, "home.lead")));
        greeting.addClassName("home-greeting");
        add(greeting, notices(), businesses, tiles());
    }

    private Section notices() {
        FragmentSlot slot = new FragmentSlot(Places.HOME_NOTICES, "", null);
        Section section = new Section(new H2(TEXTS.get(locale, "home.notices")), slot);
        section.addClassNames("home-notices", "filled-only");
        return section;
    }

    private static FragmentSlot tiles() {
        FragmentSlot slot = new FragmentSlot(Places.HOME_TILE, "", null);
        slot.addClassNames("card-grid", "home-tiles");
        return slot;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        Portal portal = Portal.of(ui);
        showBusinesses(portal.views().table());
        subscription = portal.views()
                .subscribe(() -> ui.access(() -> showBusinesses(portal.views().table())));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    private void showBusinesses(RouteTable table) {
        businesses.removeAll();
        for (Business business : Business.values()) {
            businesses.add(new ListItem(card(business, table.has(business.path()))));
        }
    }

    private Div card(Business business, boolean offered) {
        Icon icon = new Icon("vaadin", business.icon());
        icon.getElement().setAttribute("aria-hidden", "true");
        String name = TEXTS.get(locale, business.key());
        H2 heading = new H2();
        heading.addClassName("card-title");
        Paragraph text = new Paragraph(TEXTS.get(locale, business.key() + ".text"));
        text.addClassName("card-text");
        Div card = new Div(icon, heading, text);
        card.addClassNames("card", "business");
        if (offered) {
            heading.add(new Anchor("/" + business.path(), name));
        } else {
            heading.setText(name);
            Span state = new Span(TEXTS.get(locale, "home.not-offered"));
            state.addClassName("badge");
            card.add(state);
            card.addClassName("not-offered");
        }
        return card;
    }
}
