package org.certhall.web.portal.shell;

import com.vaadin.flow.component.html.Div;
import org.certhall.web.portal.api.FragmentSlot;
import org.certhall.web.portal.api.Places;

/** What whoever has logged in has to know about his account, above every page; made anew with each page. */
final class OwnerNotices extends Div {
    private static final long serialVersionUID = 1;

    OwnerNotices() {
        addClassName("owner-notices");
    }

    void show(boolean known) {
        removeAll();
        if (known) {
            add(new FragmentSlot(Places.OWNER_NOTICE, "", null));
        }
    }
}
