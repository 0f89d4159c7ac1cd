package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.certhall.api.application.Application;
import org.certhall.api.application.FormField;
import org.certhall.api.application.Section;
import org.certhall.api.application.Submission;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.value.Money;
import org.certhall.web.applicant.ApplicantTexts;
import org.certhall.web.applicant.Declaration;
import org.certhall.web.components.Words;

/** Everything once more before 确认提交, with the declaration (S30, S80). */
final class Overview extends Div implements StepContent {
    private static final long serialVersionUID = 1;
    private final transient Words words;
    private final transient Wizard wizard;
    private final transient CatalogueService catalogue;
    private final Div groups = new Div();
    private final Declaration declaration;
    private final Checkbox declared = new Checkbox();

    Overview(Words words, Wizard wizard, CatalogueService catalogue, Background background) {
        this.words = words;
        this.wizard = wizard;
        this.catalogue = catalogue;
        addClassNames("stack", "overview");
        groups.addClassName("stack");
        declaration = new Declaration(ApplicantTexts.in(words.locale()), catalogue.current());
        declared.setLabel(words.get("overview.declare"));
        declared.setManualValidation(true);
        declared.addValueChangeListener(ticked -> declared.setInvalid(false));
        declaration.add(declared);
        add(new ForecastBox(words, wizard, background), groups, declaration);
        refresh();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void refresh() {
        Application application = wizard.application();
        declaration.follow(catalogue.current());
        FieldTexts texts = new FieldTexts(words, application.offer().subjectKind());
        Shown shown = wizard.shown(words);
        groups.removeAll();
        Map<Section, DescriptionList> lists = new LinkedHashMap<>();
        for (FormField field : application.fields()) {
            DescriptionList list = lists.computeIfAbsent(field.section(), section -> group(texts, section));
            String value = shown.inWords(field);
            list.add(
                    new DescriptionList.Term(texts.label(field)),
                    new DescriptionList.Description(value.isEmpty() ? words.get("overview.blank") : value));
        }
    }

    @Override
    public boolean check() {
        boolean ticked = declared.getValue();
        declared.setErrorMessage(ticked ? "" : words.get("overview.undeclared"));
        declared.setInvalid(!ticked);
        if (!ticked) {
            declared.focus();
        }
        return ticked;
    }

    /** Gives what is declared, with the price as it was shown. */
    Submission submission(Money total) {
        return new Submission(
                declared.getValue(),
                declaration.editions(),
                wizard.application().offer().version(),
                total);
    }

    private DescriptionList group(FieldTexts texts, Section section) {
        Anchor mend = new Anchor(
                "/" + wizard.path() + "?" + wizard.at(section.step()).getQueryString(), words.get("overview.mend"));
        Span where = new Span(texts.heading(section));
        where.addClassName("visually-hidden");
        mend.add(where);
        Div head = new Div(new H2(texts.heading(section)), mend);
        head.addClassName("group-head");
        DescriptionList list = new DescriptionList();
        list.addClassName("summary");
        Div group = new Div(head, list);
        group.addClassNames("section", "card");
        groups.add(group);
        return list;
    }
}
