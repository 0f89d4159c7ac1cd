package org.certhall.web.portal.shell;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.certhall.web.portal.api.FragmentSlot;
import org.certhall.web.portal.api.Places;
import org.jspecify.annotations.Nullable;

/** Floats over the pages of visitors and applicants: whom to turn to (S6). It stays while a visitor goes from page to page. */
final class AssistanceArea extends Div {
    private static final long serialVersionUID = 1;
    private @Nullable Locale shown;

    /** Follows the page and its language; desks have no use for it. */
    void show(String path, Locale locale) {
        setVisible(!path.matches("(staff|admin|counter)(/.*)?"));
        if (!locale.equals(shown)) {
            shown = locale;
            removeAll();
            add(new FragmentSlot(Places.ASSISTANCE, "", null));
        }
    }
}
