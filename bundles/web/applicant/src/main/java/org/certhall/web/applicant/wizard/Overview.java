package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.certhall.api.application.Application;
import org.certhall.api.application.FormField;
import org.certhall.api.application.FormField.Kind;
import org.certhall.api.application.Section;
import org.certhall.api.application.Submission;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.value.Money;
import org.certhall.web.applicant.ApplicantTexts;
import org.certhall.web.applicant.Background;
import org.certhall.web.applicant.Declaration;
import org.certhall.web.components.Notice;
import org.certhall.web.components.Words;
import org.certhall.web.components.picture.JpegImage;

/** Everything once more before 确认提交, with the declaration (S30, S80). */
final class Overview extends Div implements StepContent {
    private static final long serialVersionUID = 1;
    private final transient Words words;
    private final transient Wizard wizard;
    private final transient CatalogueService catalogue;
    private final Div groups = new Div();
    private final Notice remarks = Notice.warning();
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
        add(new ForecastBox(words, wizard, background), remarks, groups, declaration);
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
        remarks.show(unchanged(application, texts));
        Shown shown = wizard.shown(words);
        groups.removeAll();
        Map<Section, DescriptionList> made = new LinkedHashMap<>();
        Function<Section, DescriptionList> list = of -> made.computeIfAbsent(of, section -> group(texts, section));
        for (FormField field : application.fields()) {
            list.apply(field.section()).add(new DescriptionList.Term(texts.label(field)), value(shown, texts, field));
        }
        lead(list.apply(Section.INVOICE), "invoice.type", words.get("invoice.type.only"));
        Optional.ofNullable(application.selection().delivery())
                .map(way -> words.get("delivery." + way.name().toLowerCase(Locale.ROOT)))
                .ifPresent(way -> lead(list.apply(Section.RECIPIENT), "delivery", way));
    }

    private DescriptionList.Description value(Shown shown, FieldTexts texts, FormField field) {
        String value = shown.inWords(field);
        return Optional.of(wizard.application().value(field.key()))
                .filter(id -> field.kind() == Kind.IMAGE)
                .flatMap(wizard::thumbnail)
                .map(jpeg -> {
                    JpegImage picture = new JpegImage(texts.label(field) + " " + value);
                    picture.show(jpeg);
                    return new DescriptionList.Description(picture);
                })
                .orElseGet(
                        () -> new DescriptionList.Description(value.isEmpty() ? words.get("overview.blank") : value));
    }

    /** What is no field of the form, yet decided with it. */
    private void lead(DescriptionList list, String label, String value) {
        list.addComponentAtIndex(0, new DescriptionList.Term(words.get(label)));
        list.addComponentAtIndex(1, new DescriptionList.Description(value));
    }

    @Override
    public void focusRemark() {
        // The overview names them all.
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

    private String unchanged(Application application, FieldTexts texts) {
        String labels = application.fields().stream()
                .filter(field -> application.remark(field.key()).isPresent())
                .map(texts::label)
                .collect(Collectors.joining(words.get("overview.separator")));
        return labels.isEmpty() ? "" : words.get("overview.remarks", labels);
    }
}
