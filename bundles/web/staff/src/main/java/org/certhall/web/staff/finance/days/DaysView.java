package org.certhall.web.staff.finance.days;

import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.finance.Reconciliation;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.certhall.web.staff.finance.FinanceSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The bills of all channels, day by day. */
@Component
public final class DaysView implements PortalView {
    private final Reconciliation bills;

    @Activate
    public DaysView(@Reference Reconciliation bills) {
        this.bills = bills;
    }

    @Override
    public String route() {
        return FinanceSection.DAYS.route();
    }

    @Override
    public LocalisedText title() {
        return new LocalisedText("对账", "Reconciliation");
    }

    @Override
    public Set<Role> roles() {
        return FinanceSection.DAYS.roles();
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        return new DaysPage(DayTexts.in(context.locale()), bills);
    }
}
