package org.certhall.web.components.names;

import java.util.Locale;
import java.util.Map;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.application.Section;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** What the fields of applications, their groups and kinds of documents are called: as in the guide, or as the project says. */
public final class FieldNames {
    private static final Texts TEXTS = new Texts(FieldNames.class);

    /** Papers that the guide names. */
    private static final Map<String, String> PAPERS = Map.of(
            "document:licence", "label.licence",
            "document:letter", "label.letter",
            "document:seal", "label.seal");

    private final Words words;
    private final SubjectKind subject;

    public FieldNames(Locale locale, SubjectKind subject) {
        this.words = new Words(TEXTS, locale);
        this.subject = subject;
    }

    public String heading(Section section) {
        return switch (section) {
            case ORGANISATION -> words.get("section.organisation");
            case HANDLER -> words.get(isOrganisation() ? "section.handler" : "section.individual");
            case INVOICE -> words.get("section.invoice");
            case RECIPIENT -> words.get("section.recipient");
        };
    }

    public String label(FormField field) {
        FieldKey key = field.key();
        LocalisedText own = field.label();
        if (isNamed(field)) {
            return words.get(PAPERS.getOrDefault(key.value(), ""));
        }
        if (own != null) {
            return key.value().startsWith("holder:") ? words.get("label.holder", words.of(own)) : words.of(own);
        }
        String name = key.value().replace("handler.", isOrganisation() ? "handler." : "individual.");
        return words.get("label." + name);
    }

    /** Tells whether the guide names the field's paper. */
    public static boolean isNamed(FormField field) {
        return PAPERS.containsKey(field.key().value());
    }

    /** Names a kind of document. */
    public static String document(Locale locale, FormField.Kind kind, String document) {
        String of = kind == FormField.Kind.ORGANISATION_DOCUMENT ? "organisation-document." : "person-document.";
        return TEXTS.get(locale, of + document.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Gives an answer in words where it is one of several; others as they are. */
    public String inWords(FormField field, String value) {
        return switch (field.kind()) {
            case ORGANISATION_DOCUMENT, PERSON_DOCUMENT ->
                value.isEmpty() ? "" : document(words.locale(), field.kind(), value);
            case CHOICE ->
                field.choices().stream()
                        .filter(choice -> choice.id().equals(value))
                        .map(choice -> words.of(choice.name()))
                        .findFirst()
                        .orElse("");
            default -> value;
        };
    }

    private boolean isOrganisation() {
        return subject == SubjectKind.ORGANISATION;
    }
}
