package org.certhall.web.account.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.certhall.web.account.AccountServices;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Notice;
import org.certhall.web.components.Words;

/**
 * A page while the services behind it are there. Until they come it says that it appears by itself; when they leave it
 * stays, with what was typed, and says that they come back.
 */
public final class WhileThere extends Div {
    private static final long serialVersionUID = 1;

    private final Notice left = Notice.warning();
    private final Div place = new Div();
    private boolean made;

    public WhileThere(
            Words words, String title, AccountServices services, BooleanSupplier there, Supplier<Component> page) {
        add(left, place);
        left.addClassName("services-left");
        follow(words, title, there.getAsBoolean(), page);
        LiveSubscription.bind(this, services::subscribe, () -> follow(words, title, there.getAsBoolean(), page));
    }

    /** The page is made at once where it can be, so that it takes over from the one before it, in another language. */
    private void follow(Words words, String title, boolean present, Supplier<Component> page) {
        if (present && !made) {
            made = true;
            place.removeAll();
            place.add(page.get());
        } else if (!present && place.getChildren().findAny().isEmpty()) {
            place.add(waiting(words, title));
        }
        left.show(made && !present ? words.get("services.left") : "");
    }

    private static Component waiting(Words words, String title) {
        Paragraph text = new Paragraph(words.get("services.away"));
        text.getElement().setAttribute("role", "status");
        Div waiting = new Div(new H1(title), text);
        waiting.addClassNames("page", "empty-state");
        return waiting;
    }
}
