package org.certhall.web.applicant.wizard;

import java.util.Map;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.application.FormField.Kind;
import org.certhall.api.application.Section;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.components.Words;

/** What fields and their groups are called: as in the guide, or as the project says. */
record FieldTexts(Words words, SubjectKind subject) {
    /** Papers that the guide names. */
    private static final Map<String, String> PAPERS = Map.of(
            "document:licence", "label.licence",
            "document:letter", "label.letter",
            "document:seal", "label.seal");

    String heading(Section section) {
        return switch (section) {
            case ORGANISATION -> words.get("section.organisation");
            case HANDLER -> words.get(isOrganisation() ? "section.handler" : "section.individual");
            case INVOICE -> words.get("section.invoice");
            case RECIPIENT -> words.get("section.recipient");
        };
    }

    String label(FormField field) {
        FieldKey key = field.key();
        LocalisedText own = field.label();
        if (PAPERS.containsKey(key.value())) {
            return words.get(PAPERS.get(key.value()));
        }
        if (own != null) {
            return key.value().startsWith("holder:") ? words.get("label.holder", words.of(own)) : words.of(own);
        }
        String name = key.value().replace("handler.", isOrganisation() ? "handler." : "individual.");
        return words.get("label." + name);
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
            String name = own == null || !PAPERS.containsKey(field.key().value()) ? "" : words.of(own);
            return name + (hint == null ? "" : (name.isEmpty() ? "" : words.get("help.separator")) + words.of(hint));
        }
        if (hint != null) {
            return words.of(hint);
        }
        String optional = field.required() ? "" : words.get("help.optional");
        return field.key().equals(FieldKey.USER_IDENTIFIER) ? words.get("help.user-identifier") : optional;
    }

    private boolean isOrganisation() {
        return subject == SubjectKind.ORGANISATION;
    }
}
