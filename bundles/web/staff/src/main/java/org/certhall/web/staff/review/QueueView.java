package org.certhall.web.staff.review;

import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.review.ReviewQueue;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The officers' queue. */
@Component
public final class QueueView implements PortalView {
    static final String ROUTE = "staff/reviews";
    static final Set<Role> ROLES = Set.of(Role.REVIEWER, Role.SUPERVISOR);
    private static final LocalisedText TITLE = new LocalisedText("人工审核", "Reviews");

    private final ReviewQueue queue;

    @Activate
    public QueueView(@Reference ReviewQueue queue) {
        this.queue = queue;
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
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("check-square-o", TITLE, 20, true));
    }

    @Override
    public Set<Role> roles() {
        return ROLES;
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        return new QueuePageView(ReviewTexts.in(context.locale()), queue, Wanted.of(context.query()));
    }
}
