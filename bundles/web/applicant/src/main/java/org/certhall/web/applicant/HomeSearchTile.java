package org.certhall.web.applicant;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Words;

/** Finds a project while its name is typed, and leads to its application. */
final class HomeSearchTile extends Div {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 5;

    private final transient Words words;
    private final transient CatalogueService catalogue;
    private final TextField search = new TextField();
    private final Paragraph heading = new Paragraph();
    private final UnorderedList found = new UnorderedList();

    HomeSearchTile(Words words, CatalogueService catalogue) {
        this.words = words;
        this.catalogue = catalogue;
        addClassNames("card", "home-search");
        search.setLabel(words.get("picker.search"));
        search.setPlaceholder(words.get("picker.search.help"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(50);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(ProjectPicker.TYPING_PAUSE_MILLIS);
        search.addValueChangeListener(event -> show());
        search.addKeyPressListener(Key.ENTER, event -> go());
        Button button = new Button(words.get("home.button"), click -> go());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div row = new Div(search, button);
        row.addClassNames("row", "home-search-row");
        heading.addClassNames("muted", "small");
        heading.getElement().setAttribute("role", "status");
        found.addClassName("home-search-found");
        Div finder = new Div(new H2(words.get("home.heading")), new Paragraph(words.get("home.text")), row);
        add(finder, new Div(heading, found));
        LiveSubscription.bind(this, changed -> catalogue.subscribe(newer -> changed.run()), this::show);
    }

    private void show() {
        String text = search.getValue().strip();
        Catalogue present = catalogue.current();
        List<ProjectOffer> projects = text.isEmpty() ? present.latest(SHOWN) : present.search(text, SHOWN);
        heading.setText(words.get(text.isEmpty() ? "home.latest" : projects.isEmpty() ? "home.nothing" : "home.found"));
        heading.setVisible(!text.isEmpty() || !projects.isEmpty());
        found.removeAll();
        projects.forEach(offer -> found.add(
                new ListItem(new Anchor("/" + Address.ROUTE + "?project=" + offer.id(), words.of(offer.name())))));
    }

    private void go() {
        String text = search.getValue().strip();
        QueryParameters query = text.isEmpty() ? QueryParameters.empty() : QueryParameters.of(Address.SEARCH, text);
        getUI().ifPresent(ui -> ui.navigate(Address.ROUTE, query));
    }
}
