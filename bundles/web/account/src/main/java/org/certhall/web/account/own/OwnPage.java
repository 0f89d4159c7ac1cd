package org.certhall.web.account.own;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.account.OwnAccount;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.form.AwayException;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** One's own account: what is known, and what may be changed about it, one thing at a time. */
final class OwnPage extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient AccountServices services;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final Map<Item, Row> rows = new EnumMap<>(Item.class);
    private final SessionList sessions;

    OwnPage(Words words, AccountServices services) {
        this.words = words;
        this.services = services;
        addClassNames("page", "own-page");
        sessions = new SessionList(this);
        add(
                new H1(words.get("own.title")),
                section("own.data", Item.LOGIN_NAME, Item.NAME, Item.MOBILE, Item.EMAIL, Item.PASSWORD),
                section("own.second-factor", Item.SECOND_FACTOR, Item.AUTHENTICATOR, Item.RECOVERY_CODES),
                sessions,
                section("own.closing", Item.CLOSE));
        show();
        visitor.kept(Changing.class).map(Changing::item).map(rows::get).ifPresent(Row::open);
    }

    Words words() {
        return words;
    }

    AccountServices services() {
        return services;
    }

    Visitor visitor() {
        return visitor;
    }

    OwnAccount own() {
        return services.own().orElseThrow(AwayException::new);
    }

    /** Notes how far a change has come, for when the page is made anew. */
    void keep(Changing changing) {
        visitor.keep(Changing.class, changing);
    }

    /** Opens one thing for a change and shuts the others. */
    void opened(Item item) {
        rows.forEach((other, row) -> {
            if (other != item) {
                row.shut();
            }
        });
        if (visitor.kept(Changing.class)
                .map(Changing::item)
                .filter(item::equals)
                .isEmpty()) {
            keep(Changing.begin(item));
        }
    }

    /** Shuts what was open; nothing is changed. */
    void abandoned() {
        visitor.forget(Changing.class);
    }

    /** Shows the account as it is after a change. */
    void changed(Item item) {
        visitor.forget(Changing.class);
        visitor.refresh();
        show();
        sessions.show();
        Optional.ofNullable(rows.get(item)).ifPresent(Row::done);
    }

    private void show() {
        OwnAccount.Details details = own().details(visitor.caller());
        rows.forEach((item, row) -> row.show(item.value(details, words), item.isOffered(details)));
    }

    private Section section(String key, Item... items) {
        Section section = new Section(new H2(words.get(key)));
        section.addClassNames("card", "own-section");
        if (key.equals("own.closing") || key.equals("own.second-factor")) {
            Paragraph text = new Paragraph(words.get(key + ".text"));
            text.addClassName("muted");
            section.add(text);
        }
        for (Item item : items) {
            Row row = new Row(this, item);
            rows.put(item, row);
            section.add(row);
        }
        return section;
    }
}
