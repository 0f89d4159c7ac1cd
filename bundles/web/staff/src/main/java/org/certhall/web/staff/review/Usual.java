package org.certhall.web.staff.review;

import java.util.ArrayList;
import java.util.List;
import org.certhall.api.application.FormField;
import org.certhall.api.review.ReviewCase;
import org.certhall.web.components.Words;

/** The reasons that officers give again and again: the project's own first, then the house's. */
final class Usual {
    private Usual() {}

    static List<String> of(Words words, ReviewCase open, FormField field) {
        boolean picture = field.kind() == FormField.Kind.IMAGE;
        List<String> usual = new ArrayList<>();
        open.offer().reviewReasons().forEach(reason -> usual.add(words.of(reason)));
        List<String> house = picture
                ? List.of("usual.unreadable", "usual.unstamped", "usual.wrong-paper", "usual.outdated", "usual.cut-off")
                : List.of("usual.differs-paper", "usual.differs-registry", "usual.incomplete");
        house.forEach(key -> usual.add(words.get(key)));
        return usual;
    }
}
