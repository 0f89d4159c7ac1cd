package org.certhall.web.staff.support;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.support.SupportDesk;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The desk of support (S136). */
@Component
public final class SupportView implements PortalView {
    static final String MESSAGE = "message";
    private static final LocalisedText TITLE = new LocalisedText("客服留言", "Support desk");

    private final SupportDesk desk;

    @Activate
    public SupportView(@Reference SupportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String route() {
        return "staff/support";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("comments-o", TITLE, 60, true));
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.SUPPORT, Role.AUDITOR);
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        Optional<Long> message = context.query().getOrDefault(MESSAGE, List.of()).stream()
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .findFirst();
        return new SupportPage(SupportTexts.in(context.locale()), desk, message);
    }
}
