package org.certhall.web.applicant.wizard;

import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.application.FormField.Kind;
import org.certhall.api.application.Section;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.components.Words;
import org.certhall.web.components.names.FieldNames;

/** What fields and their groups are called: as in the guide, or as the project says. */
record FieldTexts(Words words, SubjectKind subject) {
    String heading(Section section) {
        return names().heading(section);
    }

    String label(FormField field) {
        return names().label(field);
    }

    private FieldNames names() {
        return new FieldNames(words.locale(), subject);
    }

    /** Gives what the project calls a paper. */
    String paper(FormField field) {
        LocalisedText own = field.label();
        return own == null ? label(field) : words.of(own);
    }

    /** Gives what stands in an empty field: 请输入 and its label, as in the guide. */
    String placeholder(FormField field) {
        return words.get("placeholder", label(field));
    }

    /** Gives the help under a field; blank for none. */
    String help(FormField field) {
        LocalisedText own = field.label();
        LocalisedText hint = field.hint();
        if (field.kind() == Kind.IMAGE) {
            String name = own == null || !FieldNames.isNamed(field) ? "" : words.of(own);
            return name + (hint == null ? "" : (name.isEmpty() ? "" : words.get("help.separator")) + words.of(hint));
        }
        if (hint != null) {
            return words.of(hint);
        }
        String optional = field.required() ? "" : words.get("help.optional");
        return field.key().equals(FieldKey.USER_IDENTIFIER) ? words.get("help.user-identifier") : optional;
    }
}
