package org.certhall.core.application;

import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FieldProblem;
import org.certhall.api.application.FieldProblem.Code;
import org.certhall.api.application.FormField;
import org.certhall.api.catalogue.ExtraField;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.identifier.BankAccount;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.Fault;
import org.certhall.api.identifier.Identifier;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.api.identifier.OrganisationDocument;
import org.certhall.api.identifier.PersonDocument;
import org.certhall.api.identifier.PhoneNumber;
import org.certhall.api.identifier.Reading;
import org.certhall.api.identifier.TaxpayerNumber;
import org.certhall.api.identifier.TypedText;
import org.jspecify.annotations.Nullable;

/** Reads answers as they are meant, and says what is wrong with them (S81, S82). */
final class AnswerCheck {
    private static final int LINE = 120;
    private static final int ADDRESS = 200;
    private static final int NAME = 50;

    private final ProjectOffer offer;
    private final Answers answers;
    private final LocalDate today;

    /** @param answers all of them, since one may decide how another is read */
    AnswerCheck(ProjectOffer offer, Answers answers, LocalDate today) {
        this.offer = offer;
        this.answers = answers;
        this.today = today;
    }

    /**
     * An answer that was read.
     *
     * @param value as it is meant; as typed where it is wrong
     */
    record Checked(String value, @Nullable FieldProblem problem) {}

    Checked read(FormField field) {
        String typed = answers.to(field.key());
        if (TypedText.compact(typed).isEmpty()) {
            return new Checked("", field.required() ? problem(field, Code.MISSING) : null);
        }
        return switch (field.kind()) {
            case LINE -> pattern(field, typed);
            case PERSON_NAME -> line(field, typed, NAME);
            case ADDRESS -> line(field, typed, ADDRESS);
            case CHOICE ->
                offered(
                        field,
                        typed,
                        field.choices().stream().anyMatch(choice -> choice.id().equals(typed)));
            case ORGANISATION_DOCUMENT ->
                offered(
                        field,
                        typed,
                        answers.choice(field.key(), OrganisationDocument.class).isPresent());
            case PERSON_DOCUMENT ->
                offered(
                        field,
                        typed,
                        answers.choice(field.key(), PersonDocument.class).isPresent());
            case ORGANISATION_NUMBER ->
                number(field, typed, organisationDocument().read(typed));
            case PERSON_NUMBER ->
                number(field, typed, personDocument(field.key()).read(typed, today));
            case MOBILE -> number(field, typed, MobileNumber.read(typed));
            case PHONE -> number(field, typed, PhoneNumber.read(typed));
            case TAXPAYER_NUMBER -> number(field, typed, TaxpayerNumber.read(typed, today));
            case BANK_ACCOUNT -> number(field, typed, BankAccount.read(typed));
            case MAIL -> meant(field, typed, EmailAddress.parse(typed).map(EmailAddress::value));
            case DATE -> meant(field, typed, day(typed));
            case IMAGE -> new Checked(typed, null);
        };
    }

    private OrganisationDocument organisationDocument() {
        return answers.choice(FieldKey.ORGANISATION_DOCUMENT, OrganisationDocument.class)
                .orElse(OrganisationDocument.SOCIAL_CREDIT_CODE);
    }

    private PersonDocument personDocument(FieldKey number) {
        FieldKey document = number.equals(FieldKey.LEGAL_PERSON_NUMBER)
                ? FieldKey.LEGAL_PERSON_DOCUMENT
                : FieldKey.HANDLER_DOCUMENT;
        return answers.choice(document, PersonDocument.class).orElse(PersonDocument.RESIDENT_IDENTITY_CARD);
    }

    private Checked pattern(FormField field, String typed) {
        Checked checked = line(field, typed, LINE);
        Optional<ExtraField> extra = offer.extraFields().stream()
                .filter(own -> FieldKey.extra(own.id()).equals(field.key()) && own.pattern() != null)
                .findFirst();
        if (checked.problem() != null || extra.isEmpty()) {
            return checked;
        }
        ExtraField own = extra.get();
        return Pattern.matches(String.valueOf(own.pattern()), checked.value())
                ? checked
                : new Checked(typed, new FieldProblem(field.key(), Code.PATTERN, null, 0, own.message()));
    }

    private static Checked line(FormField field, String typed, int longest) {
        String line = TypedText.line(typed);
        return line.codePointCount(0, line.length()) <= longest
                ? new Checked(line, null)
                : new Checked(typed, new FieldProblem(field.key(), Code.TOO_LONG, null, longest, null));
    }

    private static Checked offered(FormField field, String typed, boolean offered) {
        return new Checked(typed, offered ? null : problem(field, Code.NOT_OFFERED));
    }

    private static Checked number(FormField field, String typed, Reading<? extends Identifier> reading) {
        Optional<Fault> fault = reading.fault();
        return fault.isPresent()
                ? new Checked(typed, new FieldProblem(field.key(), Code.FAULT, fault.get(), 0, null))
                : new Checked(reading.identifier().orElseThrow().value(), null);
    }

    private static Checked meant(FormField field, String typed, Optional<String> value) {
        return value.map(text -> new Checked(text, null))
                .orElseGet(() -> new Checked(typed, problem(field, Code.MALFORMED)));
    }

    private static Optional<String> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(TypedText.compact(typed)).toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static FieldProblem problem(FormField field, Code code) {
        return new FieldProblem(field.key(), code, null, 0, null);
    }
}
