package org.certhall.web.components;

import com.vaadin.flow.component.html.Span;

/** A state as a word with its icon. */
public final class StateBadge extends Span {
    private static final long serialVersionUID = 1;

    public StateBadge(Tone tone, String word) {
        super(word);
        addClassNames("badge", tone.className());
    }
}
