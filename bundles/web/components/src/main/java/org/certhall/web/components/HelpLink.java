package org.certhall.web.components;

import com.vaadin.flow.component.Component;
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
}
