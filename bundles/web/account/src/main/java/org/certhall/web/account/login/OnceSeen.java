package org.certhall.web.account.login;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;

/** A tab's content, made when somebody first looks at it: most visitors never look at the second. */
final class OnceSeen extends Div {
    private static final long serialVersionUID = 1;

    private final transient Supplier<Component> content;

    OnceSeen(Supplier<Component> content) {
        this.content = content;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (event.isInitialAttach()) {
            add(content.get());
        }
    }
}
