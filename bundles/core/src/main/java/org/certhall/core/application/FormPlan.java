package org.certhall.core.application;

import static org.certhall.api.application.FormField.Kind.*;

import java.util.ArrayList;
import java.util.List;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.application.Section;
import org.certhall.api.catalogue.ExtraField;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.ProjectOffer.OptionalField;
import org.certhall.api.catalogue.QuantityRule.CertificateRole;
import org.certhall.api.catalogue.RequiredDocument;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.value.LocalisedText;
import org.certhall.core.letter.Letters;
import org.jspecify.annotations.Nullable;

/** Lays out the form that an offer asks for, in the order of the guide's pages. */
final class FormPlan {
    /** The paper that names the handler, and stands with him (S64). */
    private static final String LETTER = "letter";

    private static final String SEAL = "seal";

    private final ProjectOffer offer;
    private final boolean courier;
    private final List<FormField> fields = new ArrayList<>();

    private FormPlan(ProjectOffer offer, boolean courier) {
        this.offer = offer;
        this.courier = courier;
    }

    /** @param courier whether the keys travel, so that an address is needed */
    static List<FormField> of(ProjectOffer offer, boolean courier) {
        return new FormPlan(offer, courier).laidOut();
    }

    private List<FormField> laidOut() {
        boolean organisation = offer.subjectKind() == SubjectKind.ORGANISATION;
        if (organisation) {
            organisation();
        }
        handler(organisation);
        invoice();
        if (courier) {
            recipient();
        }
        return List.copyOf(fields);
    }

    private void organisation() {
        Section section = Section.ORGANISATION;
        add(section, FieldKey.ORGANISATION_NAME, LINE, true, false);
        add(section, FieldKey.ORGANISATION_DOCUMENT, ORGANISATION_DOCUMENT, true, false);
        add(section, FieldKey.ORGANISATION_NUMBER, ORGANISATION_NUMBER, true, false);
        add(section, FieldKey.LEGAL_PERSON_NAME, PERSON_NAME, true, true);
        add(section, FieldKey.LEGAL_PERSON_DOCUMENT, PERSON_DOCUMENT, true, true);
        add(section, FieldKey.LEGAL_PERSON_NUMBER, PERSON_NUMBER, true, true);
        if (offer.optionalFields().contains(OptionalField.USER_IDENTIFIER)) {
            add(section, FieldKey.USER_IDENTIFIER, LINE, false, false);
        }
        own(section);
        for (RequiredDocument document : offer.documents()) {
            if (!document.id().equals(LETTER)) {
                paper(section, document);
            }
        }
        if (offer.optionalFields().contains(OptionalField.SEAL_IMAGE)) {
            add(section, FieldKey.document(SEAL), IMAGE, true, false);
        }
    }

    private void handler(boolean organisation) {
        Section section = Section.HANDLER;
        add(section, FieldKey.HANDLER_NAME, PERSON_NAME, true, true);
        add(section, FieldKey.HANDLER_DOCUMENT, PERSON_DOCUMENT, true, true);
        add(section, FieldKey.HANDLER_NUMBER, PERSON_NUMBER, true, true);
        add(section, FieldKey.HANDLER_MOBILE, MOBILE, true, true);
        add(section, FieldKey.HANDLER_MAIL, MAIL, true, true);
        add(section, FieldKey.HANDLER_ADDRESS, ADDRESS, true, true);
        if (organisation) {
            add(section, FieldKey.HANDLER_DEPARTMENT, LINE, false, false);
        } else {
            own(section);
        }
        for (RequiredDocument document : offer.documents()) {
            if (!organisation || document.id().equals(LETTER)) {
                paper(section, document);
            }
        }
    }

    /** What only this project asks for: its own fields, and the names of the roles' holders (S147). */
    private void own(Section section) {
        if (offer.quantity().personNamed()) {
            for (CertificateRole role : offer.quantity().roles()) {
                add(section, FieldKey.holder(role.id()), PERSON_NAME, true, true, role.name(), null, List.of());
            }
        }
        for (ExtraField extra : offer.extraFields()) {
            List<FormField.Choice> choices = extra.choices().stream()
                    .map(choice -> new FormField.Choice(choice.id(), choice.name()))
                    .toList();
            FieldKey key = FieldKey.extra(extra.id());
            add(section, key, kind(extra.type()), extra.required(), true, extra.label(), null, choices);
        }
    }

    private void invoice() {
        Section section = Section.INVOICE;
        add(section, FieldKey.INVOICE_TITLE, LINE, true, false);
        add(section, FieldKey.INVOICE_TAX_ADDRESS, ADDRESS, false, false);
        add(section, FieldKey.INVOICE_BANK, LINE, false, false);
        add(section, FieldKey.INVOICE_ACCOUNT, BANK_ACCOUNT, false, true);
        add(section, FieldKey.INVOICE_PHONE, PHONE, false, true);
        boolean organisation = offer.subjectKind() == SubjectKind.ORGANISATION;
        add(section, FieldKey.INVOICE_TAXPAYER_NUMBER, TAXPAYER_NUMBER, organisation, true);
    }

    private void recipient() {
        add(Section.RECIPIENT, FieldKey.RECIPIENT_NAME, PERSON_NAME, true, true);
        add(Section.RECIPIENT, FieldKey.RECIPIENT_ADDRESS, ADDRESS, true, true);
        add(Section.RECIPIENT, FieldKey.RECIPIENT_PHONE, PHONE, true, true);
    }

    private void paper(Section section, RequiredDocument document) {
        FieldKey key = FieldKey.document(document.id());
        fields.add(new FormField(
                key, section, IMAGE, true, true, document.name(), document.hint(), List.of(), Letters.has(document)));
    }

    private void add(Section section, FieldKey key, FormField.Kind kind, boolean required, boolean personal) {
        add(section, key, kind, required, personal, null, null, List.of());
    }

    private void add(
            Section section,
            FieldKey key,
            FormField.Kind kind,
            boolean required,
            boolean personal,
            @Nullable LocalisedText label,
            @Nullable LocalisedText hint,
            List<FormField.Choice> choices) {
        fields.add(new FormField(key, section, kind, required, personal, label, hint, choices, false));
    }

    private static FormField.Kind kind(ExtraField.Type type) {
        return switch (type) {
            case TEXT -> LINE;
            case CHOICE -> CHOICE;
            case DATE -> DATE;
            case IMAGE -> IMAGE;
        };
    }
}
