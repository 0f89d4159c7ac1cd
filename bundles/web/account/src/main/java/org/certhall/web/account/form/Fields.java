package org.certhall.web.account.form;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.certhall.web.components.NumberGroups;
import org.certhall.web.components.Words;

/** The fields of accounts, with what browsers and password managers want to know of them. */
public final class Fields {
    private static final int LONGEST = 200;

    private Fields() {}

    /** Gives a field for a mobile number (S10). */
    public static TextField mobile(Words words) {
        TextField field = text(words.get("field.mobile"), Autocomplete.TEL);
        field.setPlaceholder(words.get("field.mobile.placeholder"));
        field.getElement().setAttribute("inputmode", "tel");
        NumberGroups.of(field, 3, 4, 4);
        return field;
    }

    /** Gives a field for an e-mail address (S18). */
    public static TextField email(Words words) {
        TextField field = text(words.get("field.email"), Autocomplete.EMAIL);
        field.getElement().setAttribute("inputmode", "email");
        return field;
    }

    /** Gives a field for the code of a message or of an authenticator app. */
    public static TextField code(String label) {
        TextField field = text(label, Autocomplete.OFF);
        field.getElement().setProperty("autocomplete", "one-time-code");
        field.getElement().setAttribute("inputmode", "numeric");
        field.addClassName("code-field");
        return field;
    }

    /** Gives a field of one line. */
    public static TextField text(String label, Autocomplete autocomplete) {
        TextField field = new TextField(label);
        field.setAutocomplete(autocomplete);
        field.setAutocorrect(false);
        field.setMaxLength(LONGEST);
        field.setManualValidation(true);
        field.setWidthFull();
        return field;
    }

    /** Gives a field for a password, which may be shown and pasted. */
    public static PasswordField password(Words words, String label, Autocomplete autocomplete) {
        PasswordField field = new PasswordField(label);
        field.setAutocomplete(autocomplete);
        field.setManualValidation(true);
        field.setWidthFull();
        field.getElement().executeJs("this.i18n = {...this.i18n, reveal: $0}", words.get("password.show"));
        return field;
    }
}
