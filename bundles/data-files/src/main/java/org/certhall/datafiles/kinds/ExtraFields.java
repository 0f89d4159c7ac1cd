package org.certhall.datafiles.kinds;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.certhall.api.catalogue.ExtraField;
import org.certhall.api.data.DataFileException;

/** The fields that a project alone asks for. */
final class ExtraFields {

    private ExtraFields() {}

    static List<ExtraField> read(Field fields) throws DataFileException {
        fields.requireUniqueIds();
        List<ExtraField> all = new ArrayList<>();
        for (Field field : fields.items()) {
            all.add(read(
                    field, ExtraField.Type.valueOf(Constants.of(field.at("type").text()))));
        }
        return all;
    }

    private static ExtraField read(Field field, ExtraField.Type type) throws DataFileException {
        checkPattern(field, type);
        return new ExtraField(
                field.at("id").text(),
                field.at("label").localised(),
                type,
                field.at("required").flag(false),
                field.at("pattern").optionalText(),
                field.at("message").optionalLocalised(),
                choices(field, type));
    }

    /** Patterns come from plug-ins, so they are of the kind that runs in linear time (RE2). */
    private static void checkPattern(Field field, ExtraField.Type type) throws DataFileException {
        Field pattern = field.at("pattern");
        if (!pattern.present()) {
            return;
        }
        if (type != ExtraField.Type.TEXT) {
            throw pattern.wrong("field.pattern.only");
        }
        if (!field.at("message").present()) {
            throw field.at("message").wrong("field.message.needed");
        }
        try {
            Pattern.compile(pattern.text());
        } catch (PatternSyntaxException e) {
            throw pattern.wrong("field.pattern.syntax", String.valueOf(e.getMessage()));
        }
    }

    private static List<ExtraField.Choice> choices(Field field, ExtraField.Type type) throws DataFileException {
        Field choices = field.at("choices");
        if (type != ExtraField.Type.CHOICE) {
            if (choices.present()) {
                throw choices.wrong("field.choices.only");
            }
            return List.of();
        }
        if (!choices.present()) {
            throw choices.wrong("field.choices.needed");
        }
        choices.requireUniqueIds();
        List<ExtraField.Choice> all = new ArrayList<>();
        for (Field choice : choices.items()) {
            all.add(new ExtraField.Choice(
                    choice.at("id").text(), choice.at("name").localised()));
        }
        return all;
    }
}
