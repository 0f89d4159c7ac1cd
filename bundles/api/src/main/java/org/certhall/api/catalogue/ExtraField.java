package org.certhall.api.catalogue;

import java.util.List;
import org.certhall.api.value.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * A field that only this project asks for.
 *
 * @param pattern regular expression (RE2/J subset) that a text must match whole; {@code null} for none
 * @param message what the applicant reads when it does not match
 * @param choices what a {@link Type#CHOICE} offers; empty for other types
 */
public record ExtraField(
        String id,
        LocalisedText label,
        Type type,
        boolean required,
        @Nullable String pattern,
        @Nullable LocalisedText message,
        List<Choice> choices) {
    public ExtraField {
        choices = List.copyOf(choices);
    }

    public enum Type {
        TEXT,
        CHOICE,
        DATE,
        IMAGE
    }

    public record Choice(String id, LocalisedText name) {}
}
