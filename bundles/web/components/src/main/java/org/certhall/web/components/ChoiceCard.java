package org.certhall.web.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import org.certhall.web.components.ChoiceCards.Choice;

/** One card of {@link ChoiceCards}: a label around a native radio button and the card's content. */
final class ChoiceCard extends NativeLabel {
    private static final long serialVersionUID = 1;
    private final transient Choice choice;
    private final Radio radio = new Radio();

    ChoiceCard(String group, Choice choice, Component content, Runnable chosen) {
        this.choice = choice;
        addClassNames("card", "card-choice");
        Div body = new Div(content);
        body.addClassName("choice-card-content");
        radio.getElement()
                .setAttribute("type", "radio")
                .setAttribute("name", group)
                .setAttribute("value", choice.id())
                .setAttribute("aria-label", choice.label());
        radio.getElement().addPropertyChangeListener("checked", "change", event -> {
            if (event.isUserOriginated() && Boolean.TRUE.equals(event.getValue())) {
                chosen.run();
            }
        });
        getElement().setAttribute("data-choice", choice.id());
        add(radio, body);
    }

    Choice choice() {
        return choice;
    }

    void check(boolean checked) {
        radio.getElement().setProperty("checked", checked);
        setClassName("selected", checked);
    }

    void focusRadio() {
        radio.focus();
    }

    @Tag("input")
    private static final class Radio extends Component implements Focusable<Radio> {
        private static final long serialVersionUID = 1;
    }
}
