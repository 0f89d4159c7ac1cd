package org.certhall.web.help;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.certhall.api.help.HelpCentre;
import org.certhall.api.help.HelpTopic;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Places;
import org.certhall.web.portal.api.PortalFragment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Links from fields of any page to the topics that explain them. */
@Component
public final class HelpLinkFragment implements PortalFragment {
    private final HelpCentre help;

    @Activate
    public HelpLinkFragment(@Reference HelpCentre help) {
        this.help = help;
    }

    @Override
    public String place() {
        return Places.HELP_LINK;
    }

    /** Makes a link that opens beside the page it stands on, so that nothing typed there is lost. */
    @Override
    public com.vaadin.flow.component.Component create(FragmentContext context) {
        Words words = HelpTexts.in(context.locale());
        Anchor link = new Anchor("/" + HelpView.ROUTE + "/" + context.subject(), VaadinIcon.QUESTION_CIRCLE_O.create());
        link.setTarget(AnchorTarget.BLANK);
        link.addClassName("help-link");
        link.setTitle(words.get("link.title"));
        LiveSubscription.bind(link, help::subscribe, () -> {
            String title = help.topic(context.subject())
                    .map(HelpTopic::title)
                    .map(words::of)
                    .orElse("");
            link.setVisible(!title.isEmpty());
            link.getElement().setAttribute("aria-label", words.get("link.label", title));
        });
        return link;
    }
}
