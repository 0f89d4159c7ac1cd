package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;

/** Says quietly that what was typed is kept, and since when. */
final class SavedNote extends Span {
    private static final long serialVersionUID = 1;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(HallTime.ZONE);

    private final transient Words words;

    SavedNote(Words words) {
        this.words = words;
        addClassNames("saved-note", "muted", "small", "tabular");
        getElement().setAttribute("role", "status");
    }

    void show(Instant saved) {
        setText(words.get("saved", TIME.format(saved)));
    }
}
