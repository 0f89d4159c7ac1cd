package org.certhall.api.catalogue;

import org.certhall.api.value.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * A paper that an application needs (S121, S122).
 *
 * @param id such as {@code licence} or {@code letter}
 * @param stamped whether it must carry the organisation's seal (S56)
 * @param template Markdown of the text that is offered for download, with {@code {field}} places; {@code null} for none
 */
public record RequiredDocument(
        String id,
        LocalisedText name,
        LocalisedText hint,
        boolean stamped,
        @Nullable LocalisedText template) {}
