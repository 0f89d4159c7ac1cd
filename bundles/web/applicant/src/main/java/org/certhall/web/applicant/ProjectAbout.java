package org.certhall.web.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.RequiredDocument;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.components.HelpLink;
import org.certhall.web.components.Markdown;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.FragmentSlot;
import org.certhall.web.portal.api.Places;
import org.jspecify.annotations.Nullable;

/** What a visitor should know of the chosen project before he starts: papers to have ready (S121) and guide (S133). */
final class ProjectAbout extends Section {
    private static final long serialVersionUID = 1;
    private static final int BELOW_H2 = 3;

    private final transient Words words;
    private transient @Nullable ProjectOffer shown;

    ProjectAbout(Words words) {
        this.words = words;
        addClassNames("section", "card", "project-about");
    }

    void show(ProjectOffer offer) {
        if (offer.equals(shown)) {
            return;
        }
        shown = offer;
        removeAll();
        add(new H2(words.get("about.heading", words.of(offer.name()))), new Paragraph(words.of(offer.description())));
        if (!offer.documents().isEmpty()) {
            add(HelpLink.beside(new H3(words.get("about.documents")), "faq-papers"), documents(offer));
        }
        FragmentSlot guide = new FragmentSlot(Places.PROJECT_GUIDE, offer.id(), () -> guide(offer.guide()));
        add(new NativeDetails(words.get("about.guide"), guide));
    }

    private UnorderedList documents(ProjectOffer offer) {
        UnorderedList list = new UnorderedList();
        list.addClassName("document-list");
        for (RequiredDocument document : offer.documents()) {
            Span name = new Span(words.of(document.name()));
            name.addClassName("document-name");
            ListItem item = new ListItem(name);
            if (document.stamped()) {
                Span stamped = new Span(words.get("about.stamped"));
                stamped.addClassName("badge");
                item.add(stamped);
            }
            Span hint = new Span(words.of(document.hint()));
            hint.addClassNames("muted", "small");
            item.add(hint);
            list.add(item);
        }
        return list;
    }

    private Component guide(@Nullable LocalisedText guide) {
        return guide == null
                ? new Paragraph(words.get("about.guide.none"))
                : Markdown.component(words.of(guide), BELOW_H2);
    }
}
