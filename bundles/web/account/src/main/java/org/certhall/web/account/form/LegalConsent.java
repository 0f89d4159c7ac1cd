package org.certhall.web.account.form;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.LegalText;
import org.certhall.web.components.Words;

/**
 * The box under which the editions in force are accepted, with links to them (S12). A tick is kept like what is typed; it
 * counts for the editions that it was set under alone.
 */
public final class LegalConsent extends Checkbox {
    private static final long serialVersionUID = 1;
    private static final String TICKED = "agreement";

    private final transient Words words;
    private final transient Typed typed;
    private transient List<LegalText.Edition> shown = List.of();

    public LegalConsent(Words words, Typed typed) {
        this.words = words;
        this.typed = typed;
        setManualValidation(true);
        addClassName("legal-consent");
        addValueChangeListener(change -> typed.note(TICKED, change.getValue() ? names(shown) : ""));
    }

    /** Shows the editions in force. */
    public void show(Catalogue catalogue, List<String> texts) {
        List<LegalText.Edition> present = texts.stream()
                .flatMap(id -> catalogue.legalTexts().stream()
                        .filter(edition -> edition.id().equals(id)))
                .toList();
        if (present.equals(shown)) {
            return;
        }
        shown = present;
        setValue(!present.isEmpty() && typed.noted(TICKED).equals(names(present)));
        Span label = new Span(new Span(words.get("agreement.read")));
        present.forEach(edition -> label.add(link(edition)));
        setLabelComponent(label);
    }

    /** Says whether there is anything to accept. */
    public boolean isReady() {
        return !shown.isEmpty();
    }

    /** Gives what is accepted: nothing without the tick. */
    public List<AcceptedEdition> accepted() {
        return getValue()
                ? shown.stream()
                        .map(edition -> new AcceptedEdition(edition.id(), edition.version()))
                        .toList()
                : List.of();
    }

    private static String names(List<LegalText.Edition> editions) {
        return editions.stream()
                .map(edition -> edition.id() + " " + edition.version())
                .collect(Collectors.joining(", "));
    }

    private Anchor link(LegalText.Edition edition) {
        Anchor link = new Anchor("/legal/" + edition.id(), words.get("agreement.quoted", words.of(edition.title())));
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener").setAttribute("title", words.get("link.new-window"));
        return link;
    }
}
