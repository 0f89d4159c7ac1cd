package org.certhall.web.help;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.certhall.api.challenge.Captchas;
import org.certhall.api.support.SupportMessages;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;
import org.jspecify.annotations.Nullable;

/** A floating button, and the panel that it opens: service phone and message form. The panel is made when first opened. */
final class Assistance extends Div {
    private static final long serialVersionUID = 1;
    private static final String PANEL = "assistance-panel";

    private final transient Words words;
    private final transient ServicePhone phone;
    private final transient SupportMessages messages;
    private final transient Captchas captchas;
    private final Button button;
    private @Nullable Section panel;

    Assistance(Words words, ServicePhone phone, SupportMessages messages, Captchas captchas) {
        this.words = words;
        this.phone = phone;
        this.messages = messages;
        this.captchas = captchas;
        addClassName("assistance");
        button = new Button(words.get("assistance.name"), VaadinIcon.COMMENTS_O.create(), click -> turn());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClassName("assistance-button");
        button.getElement().setAttribute("aria-expanded", "false").setAttribute("aria-controls", PANEL);
        add(button);
    }

    private void turn() {
        if (panel == null) {
            open();
        } else {
            close();
        }
    }

    private void open() {
        Visitor visitor = Visitor.of(UI.getCurrent());
        H2 heading = new H2(words.get("assistance.name"));
        heading.setId("assistance-heading");
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(words.get("assistance.close"));
        Div head = new Div(heading, close);
        head.addClassName("assistance-head");
        MessageForm form = new MessageForm(words, messages, captchas, visitor);
        Section opened = new Section(head);
        if (!phone.number().isBlank()) {
            opened.add(call());
        }
        opened.add(new Paragraph(words.get("assistance.message")), form);
        opened.setId(PANEL);
        opened.addClassNames("card", "assistance-panel");
        opened.getElement().setAttribute("role", "dialog").setAttribute("aria-labelledby", "assistance-heading");
        Shortcuts.addShortcutListener(opened, this::close, Key.ESCAPE).listenOn(opened);
        panel = opened;
        addComponentAsFirst(opened);
        button.getElement().setAttribute("aria-expanded", "true");
        form.focusFirst();
    }

    private Paragraph call() {
        Anchor number = new Anchor("tel:" + phone.number().replace(" ", ""), phone.number());
        Paragraph call = new Paragraph(new Span(words.get("assistance.phone")), number);
        call.addClassNames("assistance-phone", "tabular");
        return call;
    }

    private void close() {
        Section opened = panel;
        if (opened != null) {
            panel = null;
            remove(opened);
            button.getElement().setAttribute("aria-expanded", "false");
            button.focus();
        }
    }
}
