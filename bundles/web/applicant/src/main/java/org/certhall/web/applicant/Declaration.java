package org.certhall.web.applicant;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.application.Applications;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.LegalText;
import org.certhall.web.components.Words;

/** The applicant's declaration with links to the texts that it refers to (S30). */
public final class Declaration extends Section {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final Paragraph text = new Paragraph();
    private transient List<LegalText.Edition> shown = List.of();

    public Declaration(Words words, Catalogue catalogue) {
        this.words = words;
        addClassNames("section", "declaration");
        add(text);
        fill();
        follow(catalogue);
    }

    public void follow(Catalogue catalogue) {
        List<LegalText.Edition> present = catalogue.legalTexts().stream()
                .filter(edition -> Applications.DECLARED.contains(edition.id()))
                .toList();
        if (!present.equals(shown)) {
            shown = present;
            fill();
        }
    }

    /** Gives the editions that it names. */
    public List<AcceptedEdition> editions() {
        return shown.stream()
                .map(edition -> new AcceptedEdition(edition.id(), edition.version()))
                .toList();
    }

    private void fill() {
        text.removeAll();
        text.add(new Span(words.get("declaration.truth")));
        if (shown.isEmpty()) {
            return;
        }
        text.add(new Span(words.get("declaration.read")));
        for (int i = 0; i < shown.size(); i++) {
            if (i > 0) {
                text.add(new Span(words.get("declaration.and")));
            }
            text.add(link(shown.get(i)));
        }
        text.add(new Span(words.get("declaration.obey")));
    }

    /** Opens beside the form, so that nothing filled in is left. */
    private Anchor link(LegalText.Edition edition) {
        Anchor link = new Anchor("/legal/" + edition.id(), words.get("legal.quoted", words.of(edition.title())));
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener").setAttribute("title", words.get("link.new-window"));
        return link;
    }
}
