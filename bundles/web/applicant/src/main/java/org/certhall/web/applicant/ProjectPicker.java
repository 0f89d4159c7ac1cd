package org.certhall.web.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.web.applicant.selection.LetterGroup;
import org.certhall.web.applicant.selection.ProjectListing;
import org.certhall.web.components.ChoiceCards;
import org.certhall.web.components.ChoiceCards.Choice;
import org.certhall.web.components.HelpLink;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.FragmentSlot;
import org.certhall.web.portal.api.Places;
import org.jspecify.annotations.Nullable;

/** Chooses a project by tab or by typing (S31 to S35). */
final class ProjectPicker extends Section {
    private static final long serialVersionUID = 1;
    /** Short enough to feel immediate, long enough not to ask for every stroke of an input method. */
    static final int TYPING_PAUSE_MILLIS = 150;

    private final transient Words words;
    private final Paragraph selected = new Paragraph();
    private final Tabs tabs = new Tabs();
    private final Map<LetterGroup, Tab> tabOf = new EnumMap<>(LetterGroup.class);
    private final TextField search = new TextField();
    private final Paragraph count = new Paragraph();
    private final ChoiceCards cards;
    private final Button more = new Button();
    private transient ProjectListing listing;
    private transient Catalogue catalogue;
    private transient Runnable listed = () -> {};

    ProjectPicker(Words words, Catalogue catalogue, ProjectListing listing) {
        this.words = words;
        this.catalogue = catalogue;
        this.listing = listing;
        addClassNames("section", "card", "project-picker");
        H2 heading = new H2(words.get("field.project"));
        cards = new ChoiceCards("project", heading, this::card);
        selected.addClassName("picker-selected");
        count.addClassNames("muted", "small");
        count.getElement().setAttribute("role", "status");
        configureTabs();
        configureSearch();
        more.setText(words.get("picker.more"));
        more.addClickListener(click -> list(this.listing.more()));
        Div head = new Div(HelpLink.beside(heading, "find-project"), selected);
        head.addClassName("picker-head");
        Div tools = new Div(tabs, search);
        tools.addClassNames("toolbar", "picker-tools");
        add(head, tools, count, cards, more);
        list();
    }

    void onChoice(Consumer<String> chosen) {
        cards.onChoice(chosen);
    }

    /** Sets who is told that the visitor asked for another list. */
    void onListing(Runnable listener) {
        listed = listener;
    }

    ProjectListing listing() {
        return listing;
    }

    void follow(Catalogue newer) {
        catalogue = newer;
        list();
    }

    /** Marks the chosen project and names it, whether or not the list shows it. */
    void show(@Nullable String id, String name, String problem) {
        selected.setText(words.get("picker.selected", name.isEmpty() ? words.get("picker.none") : name));
        cards.setValue(id);
        cards.setProblem(problem);
    }

    void focusPicker() {
        if (listing.page(catalogue).projects().isEmpty()) {
            search.focus();
        } else {
            cards.focusChoice();
        }
    }

    private void configureTabs() {
        tabs.addClassName("letter-tabs");
        tabs.getElement().setAttribute("aria-label", words.get("picker.tabs"));
        for (LetterGroup group : LetterGroup.values()) {
            Tab tab = new Tab(group == LetterGroup.LATEST ? words.get("picker.latest") : group.name());
            tabOf.put(group, tab);
            tabs.add(tab);
        }
        tabs.setSelectedTab(listing.searching() ? null : tabOf.get(listing.group()));
        tabs.addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                tabOf.forEach((group, tab) -> {
                    if (tab.equals(event.getSelectedTab())) {
                        search.clear();
                        list(new ProjectListing(group, ""));
                    }
                });
            }
        });
    }

    private void configureSearch() {
        search.setLabel(words.get("picker.search"));
        search.setPlaceholder(words.get("picker.search.help"));
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.setMaxLength(50);
        search.setValue(listing.search());
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                list(new ProjectListing(listing.group(), event.getValue()));
                tabs.setSelectedTab(listing.searching() ? null : tabOf.get(listing.group()));
            }
        });
    }

    private void list(ProjectListing next) {
        listing = next;
        list();
        listed.run();
    }

    private void list() {
        ProjectListing.Page page = listing.page(catalogue);
        List<ProjectOffer> projects = page.projects();
        cards.setChoices(projects.stream()
                .map(offer -> new Choice(offer.id(), words.of(offer.name()), offer))
                .toList());
        more.setVisible(page.more());
        String key = projects.isEmpty() ? listing.searching() ? "nothing" : "empty" : page.more() ? "some" : "all";
        count.setText(words.get("picker.count." + key, projects.size(), listing.search()));
    }

    private FragmentSlot card(Choice choice) {
        ProjectOffer offer = (ProjectOffer) choice.face();
        return new FragmentSlot(Places.PROJECT_CARD, offer.id(), () -> Cards.project(offer, words));
    }
}
