package org.certhall.web.staff;

import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The administrator's list of plug-ins. */
@Component
public final class PlugInsView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("插件管理", "Plug-ins");

    private final PlugInRegistry registry;

    @Activate
    public PlugInsView(@Reference PlugInRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String route() {
        return "admin/plugins";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("plug", TITLE, 10, true));
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        return new PlugInsPage(StaffTexts.in(context.locale()), registry);
    }
}
