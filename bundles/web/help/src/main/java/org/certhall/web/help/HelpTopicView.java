package org.certhall.web.help;

import org.certhall.api.help.HelpCentre;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One topic of the help centre. */
@Component
public final class HelpTopicView implements PortalView {
    private static final String TOPIC = "topic";
    private final HelpCentre help;

    @Activate
    public HelpTopicView(@Reference HelpCentre help) {
        this.help = help;
    }

    @Override
    public String route() {
        return HelpView.ROUTE + "/{" + TOPIC + "}";
    }

    @Override
    public LocalisedText title() {
        return HelpView.TITLE;
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        String id = context.parameters().getOrDefault(TOPIC, "");
        return new HelpTopicPage(HelpTexts.in(context.locale()), help, id);
    }
}
