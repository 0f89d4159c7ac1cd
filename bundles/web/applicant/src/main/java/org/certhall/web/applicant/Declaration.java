package org.certhall.web.applicant;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.LegalText;
import org.certhall.web.components.Words;

/** The applicant's declaration with links to the texts that it refers to (S30). */
final class Declaration extends Section {
    private static final long serialVersionUID = 1;
    /** Accepted at registration, not declared here (S12). */
    private static final String PRIVACY = "privacy";

    private final transient Words words;
    private final Paragraph text = new Paragraph();
    private transient List<LegalText.Edition> shown = List.of();

    Declaration(Words words, Catalogue catalogue) {
        this.words = words;
        addClassNames("section", "declaration");
        add(text);
        fill();
        follow(catalogue);
    }

    void follow(Catalogue catalogue) {
        List<LegalText.Edition> present = catalogue.legalTexts().stream()
                .filter(edition -> !edition.id().equals(PRIVACY))
                .toList();
        if (!present.equals(shown)) {
            shown = present;
            fill();
        }
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
