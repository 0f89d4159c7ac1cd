package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.certhall.api.application.Agreement;
import org.certhall.web.components.Words;

/** The separate consent to the comparison of identities, asked before the first number of a document (S12, S84). */
final class ConsentBox extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient Wizard wizard;
    private final Checkbox box = new Checkbox();

    ConsentBox(Words words, Wizard wizard, Attempts attempts) {
        this.words = words;
        this.wizard = wizard;
        addClassNames("section", "card", "consent-box");
        box.setManualValidation(true);
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                attempts.run(() -> consent(event.getValue()));
            }
        });
        refresh();
    }

    /** Shows whether the consent has been given. */
    void refresh() {
        removeAll();
        Optional<Agreement> agreement = wizard.application().identityConsent();
        add(new Paragraph(words.get("consent.why")));
        if (agreement.isEmpty()) {
            Paragraph away = new Paragraph(words.get("consent.away"));
            away.addClassName("wait-box");
            add(away);
            return;
        }
        box.setLabelComponent(label(agreement.get()));
        box.setValue(agreement.get().given());
        add(box);
    }

    /** Says that the consent is missing, where it is, with the focus there; tells whether it has been given. */
    boolean check() {
        boolean given =
                wizard.application().identityConsent().filter(Agreement::given).isPresent();
        box.setErrorMessage(given ? "" : words.get("consent.missing"));
        box.setInvalid(!given);
        if (!given) {
            box.focus();
        }
        return given;
    }

    private void consent(boolean given) {
        wizard.application().identityConsent().ifPresent(agreement -> wizard.consent(agreement.edition(), given));
        box.setInvalid(false);
        refresh();
    }

    private Span label(Agreement agreement) {
        Anchor link = new Anchor(
                "/legal/" + agreement.edition().textId(), words.get("consent.quoted", words.of(agreement.title())));
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener").setAttribute("title", words.get("consent.new-window"));
        return new Span(new Span(words.get("consent.read")), link);
    }
}
