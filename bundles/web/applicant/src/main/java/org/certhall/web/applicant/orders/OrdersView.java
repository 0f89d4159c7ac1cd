package org.certhall.web.applicant.orders;

import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.order.MyOrders;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 我的订单 (S114). */
@Component
public final class OrdersView implements PortalView {
    static final LocalisedText TITLE = new LocalisedText("我的订单", "My orders");

    private final MyOrders orders;

    @Activate
    public OrdersView(@Reference MyOrders orders) {
        this.orders = orders;
    }

    @Override
    public String route() {
        return OrdersAddress.ROUTE;
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("file-text-o", TITLE, 20, false));
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.APPLICANT);
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        return new OrdersPage(OrderTexts.in(context.locale()), orders, OrdersAddress.search(context.query()));
    }
}
