package org.certhall.testing.trial;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.application.ApplicationReviews;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.Remark;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderException;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.certhall.web.portal.api.Visitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Lets an officer give back the order that the address names, for one reason at one field. */
@org.osgi.service.component.annotations.Component
public final class GiveBackView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("退回订单", "Give an order back");

    /** No page shows officers the version of an order; it is among these. */
    private static final int VERSIONS = 100;

    private final ApplicationReviews reviews;

    @Activate
    public GiveBackView(@Reference ApplicationReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String route() {
        return "trial-give-back";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.REVIEWER);
    }

    @Override
    public Component create(ViewContext context) {
        OrderNumber number = new OrderNumber(only(context, "number"));
        Remark remark = new Remark(new FieldKey(only(context, "field")), only(context, "reason"));
        Span done = new Span();
        NativeButton button = new NativeButton(TITLE.in(context.locale()), click -> {
            giveBack(number, remark);
            done.setText("已退回");
        });
        return new Div(new H1(TITLE.in(context.locale())), button, done);
    }

    private void giveBack(OrderNumber number, Remark remark) {
        for (long version = 0; version < VERSIONS; version++) {
            try {
                reviews.giveBack(Visitor.of(UI.getCurrent()).caller(), number, version, List.of(remark));
                return;
            } catch (OrderException another) {
                if (another.code() != OrderException.Code.CHANGED) {
                    throw another;
                }
            }
        }
        throw new IllegalStateException("no version fits");
    }

    private static String only(ViewContext context, String name) {
        return context.query().getOrDefault(name, List.of("")).get(0);
    }
}
