package org.certhall.plugins.payments.transfer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.certhall.web.portal.api.Texts;

/** Facts, each of which can be copied by a button. */
final class CopyList extends DescriptionList {
    private static final long serialVersionUID = 1;
    private static final Texts TEXTS = new Texts(CopyList.class);

    /** The clipboard is there on HTTPS and on the machine itself alone; elsewhere the text is at least selected. */
    private static final String COPY = """
            const shown = this.parentElement.querySelector('span');
            getSelection().selectAllChildren(shown);
            return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true, () => false) : false;""";

    private final Locale locale;

    CopyList(Locale locale) {
        this.locale = locale;
        addClassNames("summary", "payment-facts");
    }

    /** @param copied what the button copies, which need not look like what is shown */
    void add(String label, String shown, String copied) {
        add(label, new Span(shown), copied);
    }

    /** Adds what must not be overlooked. */
    void stress(String label, String shown) {
        Span value = new Span(shown);
        value.addClassName("payment-stress");
        add(label, value, shown);
    }

    private void add(String label, Span value, String copied) {
        value.addClassName("tabular");
        Button copy = new Button(TEXTS.get(locale, "copy"));
        copy.setAriaLabel(TEXTS.get(locale, "copy.what", label));
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Span done = new Span();
        done.addClassNames("muted", "small");
        done.getElement().setAttribute("role", "status");
        copy.addClickListener(click -> copy.getElement()
                .executeJs(COPY, copied)
                .then(Boolean.class, went -> done.setText(TEXTS.get(locale, went ? "copied" : "selected"))));
        add(new Term(label), new Description(value, copy, done));
    }
}
