package org.certhall.web.applicant.wizard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.certhall.api.application.Application;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.identifier.BankAccount;
import org.certhall.api.identifier.Identifier;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.api.identifier.OrganisationDocument;
import org.certhall.api.identifier.PersonDocument;
import org.certhall.api.identifier.PhoneNumber;
import org.certhall.api.identifier.TaxpayerNumber;
import org.certhall.web.components.Words;
import org.certhall.web.components.names.FieldNames;

/**
 * Answers as people read them: numbers in groups, choices by their names.
 *
 * @param today by the hall's clock, since a date of birth cannot be to come
 */
record Shown(Words words, Application application, LocalDate today) {
    /** Gives what stands in an input: the answer, a number in groups where it is right. */
    String typed(FormField field) {
        return typed(field, application.value(field.key()));
    }

    /** Gives how a value would stand in an input. */
    String typed(FormField field, String value) {
        return value.isEmpty()
                ? ""
                : number(field, value).map(Identifier::grouped).orElse(value);
    }

    /** Gives what the overview says. */
    String inWords(FormField field) {
        String value = application.value(field.key());
        return switch (field.kind()) {
            case ORGANISATION_DOCUMENT, PERSON_DOCUMENT ->
                value.isEmpty() ? "" : FieldNames.document(words.locale(), field.kind(), value);
            case CHOICE ->
                field.choices().stream()
                        .filter(choice -> choice.id().equals(value))
                        .map(choice -> words.of(choice.name()))
                        .findFirst()
                        .orElse("");
            case IMAGE -> value.isEmpty() ? "" : words.get("overview.image");
            default -> typed(field);
        };
    }

    private Optional<? extends Identifier> number(FormField field, String value) {
        return switch (field.kind()) {
            case ORGANISATION_NUMBER -> organisationDocument().read(value).identifier();
            case PERSON_NUMBER -> personDocument(field.key()).read(value, today).identifier();
            case MOBILE -> MobileNumber.read(value).identifier();
            case PHONE -> PhoneNumber.read(value).identifier();
            case TAXPAYER_NUMBER -> TaxpayerNumber.read(value, today).identifier();
            case BANK_ACCOUNT -> BankAccount.read(value).identifier();
            default -> Optional.empty();
        };
    }

    OrganisationDocument organisationDocument() {
        return constant(
                OrganisationDocument.values(),
                application.value(FieldKey.ORGANISATION_DOCUMENT),
                OrganisationDocument.SOCIAL_CREDIT_CODE);
    }

    PersonDocument personDocument(FieldKey number) {
        FieldKey document = number.equals(FieldKey.LEGAL_PERSON_NUMBER)
                ? FieldKey.LEGAL_PERSON_DOCUMENT
                : FieldKey.HANDLER_DOCUMENT;
        return constant(PersonDocument.values(), application.value(document), PersonDocument.RESIDENT_IDENTITY_CARD);
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name, E usual) {
        return Arrays.stream(constants)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(usual);
    }
}
