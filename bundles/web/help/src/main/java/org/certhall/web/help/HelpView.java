package org.certhall.web.help;

import java.util.List;
import org.certhall.api.help.HelpCentre;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The help centre: 帮助中心, or 帮助手册 (S2). */
@Component
public final class HelpView implements PortalView {
    static final String ROUTE = "help";
    static final String SEARCH = "q";
    static final LocalisedText TITLE = new LocalisedText("帮助中心", "Help centre");

    private final HelpCentre help;

    @Activate
    public HelpView(@Reference HelpCentre help) {
        this.help = help;
    }

    @Override
    public String route() {
        return ROUTE;
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        String typed = context.query().getOrDefault(SEARCH, List.of()).stream()
                .findFirst()
                .orElse("");
        return new HelpPage(HelpTexts.in(context.locale()), help, typed);
    }
}
