package org.certhall.web.applicant.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasOrderedComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.sheet.SheetException;
import org.certhall.api.sheet.SheetForm;
import org.certhall.api.sheet.SheetImport;
import org.certhall.api.sheet.SheetImports;
import org.certhall.api.spreadsheet.Spreadsheets;
import org.certhall.web.applicant.selection.StepOne;
import org.certhall.web.applicant.selection.Wanted;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.InPlace;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Notice;
import org.certhall.web.components.PageHead;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** A project is chosen, its table fetched, filled in and brought back; below, how the uploads come on. */
final class SheetPage extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient CatalogueService catalogue;
    private final transient SheetImports imports;
    private final transient SheetFiles files;
    private final transient Wanted wanted;
    private final Notice refusal = Notice.warning();
    private final Rows list = new Rows();
    private final EmptyState none;
    private final transient Map<String, SheetCard> cards = new HashMap<>();

    SheetPage(
            Locale locale, CatalogueService catalogue, SheetImports imports, Spreadsheets spreadsheets, Wanted asked) {
        this.words = SheetTexts.in(locale);
        this.catalogue = catalogue;
        this.imports = imports;
        Visitor visitor = Visitor.of(UI.getCurrent());
        this.files = new SheetFiles(imports, spreadsheets, visitor);
        StepOne step = new StepOne(catalogue.current(), asked);
        this.wanted = step.wanted();
        none = new EmptyState(words.get("none"), words.get("none.advice"));
        addClassNames("page", "batch");
        add(new PageHead(words.get("title"), words.get("lead")), project());
        Optional<SheetForm> form = step.problems().isEmpty() ? step.selection().flatMap(this::form) : Optional.empty();
        form.ifPresentOrElse(this::offer, this::choose);
        Section uploads = section("uploads", none, list);
        list.addClassName("order-list");
        list.getElement().setAttribute("aria-label", words.get("uploads"));
        add(uploads);
        LiveSubscription.bind(this, changed -> imports.subscribe(visitor.caller(), changed), this::show);
    }

    private Optional<SheetForm> form(Selection selection) {
        try {
            return Optional.of(imports.form(files.visitor().caller(), selection));
        } catch (SheetException away) {
            return Optional.empty();
        }
    }

    private Section project() {
        Catalogue present = catalogue.current();
        Select<ProjectOffer> projects = new Select<>();
        projects.setLabel(words.get("project"));
        projects.setWidth("100%");
        projects.setMaxWidth("24rem");
        projects.setPlaceholder(words.get("project.none"));
        projects.setItems(present.projects());
        projects.setItemLabelGenerator(offer -> words.of(offer.name()));
        Optional.ofNullable(wanted.project()).flatMap(present::project).ifPresent(projects::setValue);
        projects.addValueChangeListener(chosen -> getUI().ifPresent(ui -> ui.getPage()
                .setLocation(SheetAddress.of(new Wanted(chosen.getValue().id(), null, null, null, null)))));
        return section("step.project", projects);
    }

    /** The choices of step one are not complete, or not on offer. */
    private void choose() {
        if (wanted.project() != null) {
            refusal.show(words.get("choose"));
            add(refusal, link("choose.link"));
        }
    }

    private void offer(SheetForm form) {
        add(new SheetOffer(words, form, catalogue.current(), files, link("change"), this::show));
    }

    private Anchor link(String text) {
        return new Anchor(SheetAddress.stepOne(wanted), words.get(text));
    }

    private Section section(String heading, Component... content) {
        Section section = new Section(new H2(words.get(heading)));
        section.addClassNames("card", "stack");
        section.add(content);
        return section;
    }

    private void show() {
        List<SheetImport> all = imports.list(files.visitor().caller());
        cards.keySet().retainAll(all.stream().map(SheetImport::id).toList());
        List<SheetCard> shown = new ArrayList<>();
        for (SheetImport each : all) {
            SheetCard card = cards.computeIfAbsent(each.id(), id -> new SheetCard(words, each, files));
            card.show(each);
            shown.add(card);
        }
        InPlace.arrange(list, shown);
        list.setVisible(!shown.isEmpty());
        none.setVisible(shown.isEmpty());
    }

    /** A list whose items keep their places. */
    @Tag(Tag.UL)
    private static final class Rows extends Component implements HasOrderedComponents, HasStyle {
        private static final long serialVersionUID = 1;
    }
}
