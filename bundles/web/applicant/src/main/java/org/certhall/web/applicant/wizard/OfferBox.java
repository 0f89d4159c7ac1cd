package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.certhall.api.application.FieldOffer;
import org.certhall.web.components.Words;

/** What a field might take, with its source; taken or dismissed by one click, and never by itself. */
final class OfferBox extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final String label;

    /**
     * @param label of the field
     * @param inWords the value as people read it
     */
    OfferBox(Words words, String label, FieldOffer.Source source, String inWords, Runnable take, Runnable dismiss) {
        this.words = words;
        this.label = label;
        getElement().setAttribute("role", "group").setAttribute("aria-label", words.get("offer.group", label));
        addClassName("offer-box");
        Span from = new Span(words.get("offer.source." + source.name().toLowerCase(Locale.ROOT)));
        from.addClassNames("muted", "small");
        Span value = new Span(inWords);
        value.addClassName("offer-value");
        add(
                from,
                value,
                button("offer.take", ButtonVariant.LUMO_SMALL, take),
                button("offer.dismiss", ButtonVariant.LUMO_TERTIARY, dismiss));
    }

    private Button button(String key, ButtonVariant variant, Runnable pressed) {
        Button button = new Button(words.get(key), click -> pressed.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, variant);
        button.setAriaLabel(words.get("offer.of", words.get(key), label));
        return button;
    }
}
