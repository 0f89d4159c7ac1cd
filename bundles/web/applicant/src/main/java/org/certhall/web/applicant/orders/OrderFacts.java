package org.certhall.web.applicant.orders;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.Optional;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.order.OrderDetail;
import org.certhall.api.order.OrderLine;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;

/** What an order asks for. What has left the catalogue since is named by its id. */
final class OrderFacts extends DescriptionList {
    private static final long serialVersionUID = 1;
    private final transient Words words;
    private final transient CatalogueService catalogue;

    OrderFacts(Words words, CatalogueService catalogue) {
        this.words = words;
        this.catalogue = catalogue;
        addClassName("summary");
    }

    void show(OrderDetail detail) {
        removeAll();
        OrderLine line = detail.line();
        Selection selection = line.selection();
        Catalogue present = catalogue.current();
        fact("fact.project", words.of(line.project()));
        line.organisation().ifPresent(name -> fact("fact.organisation", name));
        fact(
                "fact.certificate-type",
                present.certificateType(selection.certificateType())
                        .map(type -> words.of(type.name()))
                        .orElse(selection.certificateType()));
        fact("fact.years", words.get("fact.years.value", selection.years()));
        fact("fact.quantity", words.get("fact.quantity.value", selection.quantity()));
        fact(
                "fact.key-type",
                present.keyType(selection.keyType())
                        .map(type -> words.of(type.name()))
                        .orElse(selection.keyType()));
        Optional.ofNullable(selection.delivery())
                .ifPresent(way -> fact("fact.delivery", words.get("delivery." + OrderTexts.key(way))));
        fact("fact.price", line.price().display());
        fact("fact.created", HallTime.minute(line.created()));
        line.submitted().ifPresent(at -> fact("fact.submitted", HallTime.minute(at)));
    }

    private void fact(String label, String value) {
        add(new Term(words.get(label)), new Description(value));
    }
}
