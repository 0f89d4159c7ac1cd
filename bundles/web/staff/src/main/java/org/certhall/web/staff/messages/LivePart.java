package org.certhall.web.staff.messages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

/** What a tab shows. */
interface LivePart {
    /** Shows what is so now; called under the session's lock, once at first and after every change. */
    void refresh(UI ui);

    Component component();
}
