package org.certhall.core.review;

import org.certhall.api.application.FormField;

/** Shows as much of personal data as officers need to tell it from other (S146); names and addresses they have to compare. */
final class PersonalMask {
    private static final String HIDDEN = "****";
    private static final int MOBILE_LENGTH = 11;

    private PersonalMask() {}

    static String of(FormField field, String value) {
        if (!field.personal() || value.isEmpty()) {
            return value;
        }
        return switch (field.kind()) {
            case PERSON_NUMBER -> ends(value, 3, 4);
            case MOBILE -> ends(value, 3, 4);
            case PHONE -> ends(value, value.length() == MOBILE_LENGTH ? 3 : 0, 4);
            case BANK_ACCOUNT -> ends(value, 0, 4);
            case MAIL -> mail(value);
            case LINE -> ends(value, 1, 1);
            default -> value;
        };
    }

    private static String ends(String value, int first, int last) {
        return value.length() <= first + last
                ? HIDDEN
                : value.substring(0, first) + HIDDEN + value.substring(value.length() - last);
    }

    private static String mail(String value) {
        int at = value.lastIndexOf('@');
        return at < 1 ? HIDDEN : value.charAt(0) + HIDDEN + value.substring(at);
    }
}
