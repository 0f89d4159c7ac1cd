package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.certhall.api.application.FormField;
import org.certhall.api.application.FormField.Choice;
import org.certhall.api.identifier.OrganisationDocument;
import org.certhall.api.identifier.PersonDocument;
import org.certhall.web.components.NumberGroups;
import org.certhall.web.components.Words;
import org.certhall.web.components.names.FieldNames;
import org.certhall.web.components.picture.PictureField;

/** Makes the input that suits a field. */
final class Inputs {
    private final Words words;
    private final Wizard wizard;
    private final FieldTexts texts;

    Inputs(Words words, Wizard wizard, FieldTexts texts) {
        this.words = words;
        this.wizard = wizard;
        this.texts = texts;
    }

    Input of(FormField field) {
        return switch (field.kind()) {
            case ORGANISATION_DOCUMENT -> documents(field, OrganisationDocument.values());
            case PERSON_DOCUMENT -> documents(field, PersonDocument.values());
            case CHOICE -> choice(field);
            case DATE -> new DayInput(texts.label(field), texts.help(field), words);
            case IMAGE -> paper(field);
            default -> text(field);
        };
    }

    private Input text(FormField field) {
        TextInput input = new TextInput(texts.label(field), texts.placeholder(field), texts.help(field));
        TextField line = input.field();
        line.setAutocomplete(Autocomplete.OFF);
        switch (field.kind()) {
            case MOBILE -> {
                line.getElement().setAttribute("inputmode", "tel");
                NumberGroups.of(line, 3, 4, 4);
            }
            case PHONE -> line.getElement().setAttribute("inputmode", "tel");
            case MAIL -> line.getElement().setAttribute("inputmode", "email");
            case BANK_ACCOUNT -> {
                line.getElement().setAttribute("inputmode", "numeric");
                NumberGroups.of(line, 4, 4, 4, 4, 4, 4, 4, 4);
            }
            default -> {}
        }
        return input;
    }

    private Input paper(FormField field) {
        String label = texts.label(field);
        Component[] letter = field.letter()
                ? new Component[] {new LetterDownload(words, wizard, field, texts.paper(field))}
                : new Component[0];
        return wizard.documents()
                .<Input>map(documents -> new PaperInput(
                        new PictureField(documents, wizard.application().number(), field.key(), label, words.locale()),
                        new PaperNote(words),
                        texts.help(field),
                        letter))
                .orElseGet(() -> new AwayInput(label, words.get("picture.away")));
    }

    private Input choice(FormField field) {
        List<String> ids = field.choices().stream().map(Choice::id).toList();
        Map<String, String> names =
                field.choices().stream().collect(Collectors.toMap(Choice::id, choice -> words.of(choice.name())));
        return new ChoiceInput(texts.label(field), texts.help(field), ids, names);
    }

    private Input documents(FormField field, Enum<?>[] kinds) {
        List<String> names = Arrays.stream(kinds).map(Enum::name).toList();
        return new DocumentKindInput(
                texts.label(field),
                words.get("label.which-document"),
                words.get("problem.missing.choice"),
                names,
                name -> name.isEmpty()
                        ? words.get("document.other")
                        : FieldNames.document(words.locale(), field.kind(), name));
    }
}
