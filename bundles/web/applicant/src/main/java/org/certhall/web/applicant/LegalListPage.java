package org.certhall.web.applicant;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.catalogue.LegalText;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Words;

/** Lists the legal texts in force with version and date. */
final class LegalListPage extends Div {
    private static final long serialVersionUID = 1;
    private final transient Words words;
    private final Div list = new Div();

    LegalListPage(Words words, CatalogueService catalogue) {
        this.words = words;
        addClassNames("page", "legal-list");
        Div head = new Div(new H1(words.get("legal.title")));
        head.addClassName("page-head");
        add(head, list);
        LiveSubscription.bind(
                this,
                changed -> catalogue.subscribe(newer -> changed.run()),
                () -> show(catalogue.current().legalTexts()));
    }

    private void show(List<LegalText.Edition> editions) {
        list.removeAll();
        if (editions.isEmpty()) {
            list.add(new EmptyState(words.get("legal.none"), words.get("legal.none.advice")));
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassNames("card", "legal-items");
        for (LegalText.Edition edition : editions) {
            Anchor link = new Anchor("/" + LegalListView.ROUTE + "/" + edition.id(), words.of(edition.title()));
            Span version = new Span(words.get(
                    "legal.edition", edition.version(), edition.effective().toString()));
            version.addClassNames("muted", "small", "tabular");
            items.add(new ListItem(link, version));
        }
        list.add(items);
    }
}
