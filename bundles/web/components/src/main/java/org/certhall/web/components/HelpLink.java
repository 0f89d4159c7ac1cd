package org.certhall.web.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.certhall.web.portal.api.FragmentSlot;
import org.certhall.web.portal.api.Places;

/** A link from a field or heading to the help topic that explains it; there only while the topic is installed. */
public final class HelpLink {
    private HelpLink() {}

    /** Makes the link; its accessible name is 帮助： and the topic's title. */
    public static Component to(String topic) {
        FragmentSlot slot = new FragmentSlot(Places.HELP_LINK, topic, null);
        slot.addClassName("help-link-slot");
        return slot;
    }

    /** Puts the link beside a heading. */
    public static Component beside(Component heading, String topic) {
        Div row = new Div(heading, to(topic));
        row.addClassName("with-help");
        return row;
    }
}
