package org.certhall.api.application;

import java.util.List;
import org.certhall.api.value.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param personal whether the answer is personal data: masked on screens, never searched by
 * @param label what the project calls it; {@code null} for the hall's own fields, which pages name
 * @param hint what helps before the mistake; {@code null} for none
 * @param choices what a {@link Kind#CHOICE} offers, by id
 * @param letter whether the house writes this paper for the applicant to sign and stamp (S65)
 */
public record FormField(
        FieldKey key,
        Section section,
        Kind kind,
        boolean required,
        boolean personal,
        @Nullable LocalisedText label,
        @Nullable LocalisedText hint,
        List<Choice> choices,
        boolean letter) {
    public FormField {
        choices = List.copyOf(choices);
    }

    /** What is typed, and so how it is read. */
    public enum Kind {
        /** A line of text. */
        LINE,
        /** A person's name. */
        PERSON_NAME,
        /** A postal address. */
        ADDRESS,
        /** One of the choices. */
        CHOICE,
        /** The kind of document that proves an organisation. */
        ORGANISATION_DOCUMENT,
        /** Its number; the chosen kind of document decides how it is checked. */
        ORGANISATION_NUMBER,
        /** The kind of document that proves a person. */
        PERSON_DOCUMENT,
        /** Its number. */
        PERSON_NUMBER,
        MOBILE,
        MAIL,
        PHONE,
        TAXPAYER_NUMBER,
        BANK_ACCOUNT,
        /** A day of the calendar, as {@code 2026-11-22}. */
        DATE,
        /** A picture; the answer is the id of the stored one. */
        IMAGE
    }

    /** Something to choose. */
    public record Choice(String id, LocalisedText name) {}
}
