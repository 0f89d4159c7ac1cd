package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.certhall.api.application.FieldOffer;
import org.certhall.web.components.Words;

/** What a field might take, with its source; taken or dismissed by one click, and never by itself. */
final class OfferBox extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final String label;
    private transient Optional<FieldOffer> shown = Optional.empty();

    /** @param label of the field */
    OfferBox(Words words, String label) {
        this.words = words;
        this.label = label;
        getElement().setAttribute("role", "group").setAttribute("aria-label", words.get("offer.group", label));
        setVisible(false);
    }

    /**
     * Shows an offer or none; one that stands there already keeps the focus.
     *
     * @param inWords the value as people read it
     */
    void show(Optional<FieldOffer> offer, String inWords, Runnable take, Runnable dismiss) {
        if (offer.equals(shown)) {
            return;
        }
        shown = offer;
        removeAll();
        setVisible(offer.isPresent());
        offer.ifPresent(present -> {
            addClassName("offer-box");
            Span source =
                    new Span(words.get("offer.source." + present.source().name().toLowerCase(Locale.ROOT)));
            source.addClassNames("muted", "small");
            Span value = new Span(inWords);
            value.addClassName("offer-value");
            add(
                    source,
                    value,
                    button("offer.take", ButtonVariant.LUMO_SMALL, take),
                    button("offer.dismiss", ButtonVariant.LUMO_TERTIARY, dismiss));
        });
    }

    private Button button(String key, ButtonVariant variant, Runnable pressed) {
        Button button = new Button(words.get(key), click -> pressed.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, variant);
        button.setAriaLabel(words.get("offer.of", words.get(key), label));
        return button;
    }
}
