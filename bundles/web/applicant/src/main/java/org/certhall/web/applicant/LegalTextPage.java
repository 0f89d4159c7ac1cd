package org.certhall.web.applicant;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.catalogue.LegalText;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Markdown;
import org.certhall.web.components.Words;

/** Shows the edition in force of one legal text. */
final class LegalTextPage extends Div {
    private static final long serialVersionUID = 1;
    private static final int BELOW_H1 = 2;
    private final transient Words words;
    private final Paragraph all;

    LegalTextPage(Words words, CatalogueService catalogue, String id) {
        this.words = words;
        addClassNames("page", "legal-text");
        all = new Paragraph(new Anchor("/" + LegalListView.ROUTE, words.get("legal.all")));
        LiveSubscription.bind(
                this,
                changed -> catalogue.subscribe(newer -> changed.run()),
                () -> show(catalogue.current().legalTexts().stream()
                        .filter(edition -> edition.id().equals(id))
                        .findFirst()));
    }

    private void show(Optional<LegalText.Edition> found) {
        removeAll();
        found.ifPresentOrElse(
                this::show, () -> add(new EmptyState(words.get("legal.away"), words.get("legal.away.advice"))));
        add(all);
    }

    private void show(LegalText.Edition edition) {
        Paragraph version = new Paragraph(words.get(
                "legal.edition", edition.version(), edition.effective().toString()));
        version.addClassNames("page-lead", "tabular");
        Div head = new Div(new Div(new H1(words.of(edition.title())), version));
        head.addClassName("page-head");
        Article text = new Article(Markdown.component(words.of(edition.body()), BELOW_H1));
        text.addClassNames("section", "card");
        add(head, text);
    }
}
