package org.certhall.web.staff.lostnumber;

import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.account.LostNumber;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.Texts;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The officers' desk for lost mobile numbers. */
@Component
public final class ClaimsView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("手机号更换审核", "Lost mobile numbers");
    private static final Texts TEXTS = new Texts(ClaimsView.class);

    private final LostNumber lostNumber;

    @Activate
    public ClaimsView(@Reference LostNumber lostNumber) {
        this.lostNumber = lostNumber;
    }

    @Override
    public String route() {
        return "staff/lost-numbers";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("mobile-retro", TITLE, 30, true));
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.SUPPORT, Role.REVIEWER, Role.ADMINISTRATOR);
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        return new ClaimsPage(new Words(TEXTS, context.locale()), lostNumber);
    }
}
