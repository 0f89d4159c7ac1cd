package org.certhall.web.account.own;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** One thing about the account: its name, its value, and a form to change it that opens below. */
final class Row extends Div {
    private static final long serialVersionUID = 1;

    private final OwnPage page;
    private final Item item;
    private final Span value = new Span();
    private final Span news = new Span();
    private final NativeButton change;
    private final Div place = new Div();

    Row(OwnPage page, Item item) {
        this.page = page;
        this.item = item;
        addClassName("own-row");
        String name = page.words().get(item.key());
        Span label = new Span(name);
        label.addClassName("own-label");
        value.addClassNames("own-value", "tabular");
        news.addClassName("own-news");
        news.getElement().setAttribute("role", "status");
        String verb = page.words().get(item.key() + ".change");
        change = new NativeButton(verb, click -> toggle());
        change.addClassName("link-button");
        change.getElement().setAttribute("aria-label", verb.contains(name) ? verb : verb + " " + name);
        change.getElement().setAttribute("aria-expanded", "false");
        change.setVisible(item.isChangeable());
        Div line = new Div(label, value, news, change);
        line.addClassName("own-line");
        place.addClassName("own-form");
        add(line, place);
    }

    void show(String text, boolean offered) {
        value.setText(text);
        setVisible(offered);
    }

    void open() {
        news.setText("");
        place.removeAll();
        place.add(Change.of(page, item));
        change.getElement().setAttribute("aria-expanded", "true");
        page.opened(item);
    }

    void shut() {
        place.removeAll();
        change.getElement().setAttribute("aria-expanded", "false");
    }

    /** Shuts the form after a change and says that it was made. */
    void done() {
        shut();
        if (isVisible()) {
            news.setText(page.words().get("own.changed"));
            change.focus();
        }
    }

    private void toggle() {
        if (place.getChildren().findAny().isPresent()) {
            shut();
            page.abandoned();
        } else {
            open();
        }
    }
}
