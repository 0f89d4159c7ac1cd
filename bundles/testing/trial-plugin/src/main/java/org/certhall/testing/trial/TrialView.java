package org.certhall.testing.trial;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import java.util.Optional;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;

/** A page with an entry in the navigation. */
@org.osgi.service.component.annotations.Component
public final class TrialView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("试装页面", "Trial page");

    @Override
    public String route() {
        return "trial";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("flask", TITLE, 500, false));
    }

    @Override
    public Component create(ViewContext context) {
        return new H1(TITLE.in(context.locale()));
    }
}
