package org.certhall.web.applicant.wizard;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.certhall.api.application.FieldProblem;
import org.certhall.api.application.FormField;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.identifier.OrganisationDocument;
import org.certhall.api.identifier.PersonDocument;
import org.certhall.web.components.Words;
import org.certhall.web.components.names.FieldNames;

/** What fields, their choices and their faults are called: elsewhere as in the wizard. */
public final class FieldWords {
    private final Words words;
    private final FieldTexts fields;
    private final ProblemTexts problems;

    public FieldWords(Locale locale, SubjectKind subject) {
        words = WizardTexts.in(locale);
        fields = new FieldTexts(words, subject);
        problems = new ProblemTexts(words);
    }

    public String label(FormField field) {
        return fields.label(field);
    }

    public String problem(FormField field, FieldProblem problem) {
        return problems.of(field, problem);
    }

    /** Gives the names of what a field offers, by the answers that they stand for; empty where it offers nothing. */
    public Map<String, String> choices(FormField field) {
        Map<String, String> names = new LinkedHashMap<>();
        switch (field.kind()) {
            case ORGANISATION_DOCUMENT -> documents(names, field, OrganisationDocument.values());
            case PERSON_DOCUMENT -> documents(names, field, PersonDocument.values());
            default -> field.choices().forEach(choice -> names.put(choice.id(), words.of(choice.name())));
        }
        return names;
    }

    private void documents(Map<String, String> names, FormField field, Enum<?>[] kinds) {
        List<String> ids = Arrays.stream(kinds).map(Enum::name).toList();
        ids.forEach(id -> names.put(id, FieldNames.document(words.locale(), field.kind(), id)));
    }
}
