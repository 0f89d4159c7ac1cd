package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import org.certhall.api.application.FormerOrganisation;
import org.certhall.api.application.Section;
import org.certhall.api.application.Step;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.web.components.Words;
import org.jspecify.annotations.Nullable;

/** The form of a step, with what belongs to the step beside its fields. */
final class FormContent implements StepContent {
    private final Div place = new Div();
    private final StepForm form;
    private final @Nullable ConsentBox consent;

    /**
     * @param changed is told after something was saved
     * @param layAnew after a choice that may change the fields
     */
    FormContent(Words words, Wizard wizard, Step step, Attempts attempts, Runnable changed, Runnable layAnew) {
        form = new StepForm(words, wizard, step, attempts);
        form.onSaved(changed);
        place.addClassName("stack");
        if (step == Step.APPLICANT) {
            consent = new ConsentBox(words, wizard, attempts);
            place.add(consent);
            List<FormerOrganisation> known = wizard.formerOrganisations();
            boolean organisation = wizard.application().offer().subjectKind() == SubjectKind.ORGANISATION;
            if (organisation && !known.isEmpty()) {
                form.head(Section.ORGANISATION, new OrganisationChoice(words, known, wizard, attempts, layAnew));
            }
        } else {
            consent = null;
            invoice(words);
        }
        place.add(form);
        if (step == Step.INVOICE && wizard.application().offer().delivery().size() > 1) {
            form.head(Section.RECIPIENT, new DeliveryChoiceGroup(words, wizard, attempts, layAnew));
        }
    }

    @Override
    public Component component() {
        return place;
    }

    @Override
    public void refresh() {
        form.refresh();
        Optional.ofNullable(consent).ifPresent(ConsentBox::refresh);
    }

    @Override
    public boolean check() {
        boolean given = consent == null || consent.check();
        return form.check(given) && given;
    }

    @Override
    public void focusRemark() {
        form.focusRemark();
    }

    /** There is one type of invoice (S69, S70). */
    private void invoice(Words words) {
        Paragraph notice = new Paragraph(words.get("invoice.notice"));
        notice.addClassName("notice-box");
        String only = words.get("invoice.type.only");
        RadioButtonGroup<String> type = new RadioButtonGroup<>(words.get("invoice.type"));
        type.setItems(only);
        type.setValue(only);
        type.setReadOnly(true);
        place.add(notice);
        form.head(Section.INVOICE, type);
    }
}
