package org.certhall.web.portal.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;

/** The public home page {@code /} (S1); a view of the same route with a higher ranking replaces it. */
@org.osgi.service.component.annotations.Component(property = "service.ranking:Integer=-1000")
public final class HomeView implements PortalView {
    @Override
    public String route() {
        return "";
    }

    @Override
    public LocalisedText title() {
        return new LocalisedText("首页", "Home");
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("home-o", title(), 0, false));
    }

    @Override
    public Component create(ViewContext context) {
        return new HomePage(context.locale());
    }
}
