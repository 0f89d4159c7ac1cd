package org.certhall.api.application;

import java.util.regex.Pattern;

/**
 * The name under which an answer is kept, everywhere the same: in drafts, on pages, in reasons and in spreadsheets.
 *
 * @param value such as {@code organisation.name}, {@code extra:branch}, {@code holder:operator}, {@code document:licence}
 */
public record FieldKey(String value) implements Comparable<FieldKey> {
    /** First of all: the constants below are checked by it. */
    private static final Pattern FORM = Pattern.compile("[a-z][a-z.-]{0,40}(?::[A-Za-z0-9][A-Za-z0-9._-]{0,60})?");

    public static final FieldKey ORGANISATION_NAME = new FieldKey("organisation.name");
    public static final FieldKey ORGANISATION_DOCUMENT = new FieldKey("organisation.document");
    public static final FieldKey ORGANISATION_NUMBER = new FieldKey("organisation.number");
    public static final FieldKey LEGAL_PERSON_NAME = new FieldKey("legal-person.name");
    public static final FieldKey LEGAL_PERSON_DOCUMENT = new FieldKey("legal-person.document");
    public static final FieldKey LEGAL_PERSON_NUMBER = new FieldKey("legal-person.number");
    public static final FieldKey USER_IDENTIFIER = new FieldKey("user-identifier");
    public static final FieldKey HANDLER_NAME = new FieldKey("handler.name");
    public static final FieldKey HANDLER_DOCUMENT = new FieldKey("handler.document");
    public static final FieldKey HANDLER_NUMBER = new FieldKey("handler.number");
    public static final FieldKey HANDLER_MOBILE = new FieldKey("handler.mobile");
    public static final FieldKey HANDLER_MAIL = new FieldKey("handler.mail");
    public static final FieldKey HANDLER_ADDRESS = new FieldKey("handler.address");
    public static final FieldKey HANDLER_DEPARTMENT = new FieldKey("handler.department");
    public static final FieldKey INVOICE_TITLE = new FieldKey("invoice.title");
    public static final FieldKey INVOICE_TAX_ADDRESS = new FieldKey("invoice.tax-address");
    public static final FieldKey INVOICE_BANK = new FieldKey("invoice.bank");
    public static final FieldKey INVOICE_ACCOUNT = new FieldKey("invoice.account");
    public static final FieldKey INVOICE_PHONE = new FieldKey("invoice.phone");
    public static final FieldKey INVOICE_TAXPAYER_NUMBER = new FieldKey("invoice.taxpayer-number");
    public static final FieldKey RECIPIENT_NAME = new FieldKey("recipient.name");
    public static final FieldKey RECIPIENT_ADDRESS = new FieldKey("recipient.address");
    public static final FieldKey RECIPIENT_PHONE = new FieldKey("recipient.phone");

    public FieldKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the key of a field: " + value);
        }
    }

    /** Names a field that only the project asks for. */
    public static FieldKey extra(String id) {
        return new FieldKey("extra:" + id);
    }

    /** Names the holder of a role's certificate (S147). */
    public static FieldKey holder(String role) {
        return new FieldKey("holder:" + role);
    }

    /** Names a paper; its answer is the id of the stored image. */
    public static FieldKey document(String id) {
        return new FieldKey("document:" + id);
    }

    @Override
    public int compareTo(FieldKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
