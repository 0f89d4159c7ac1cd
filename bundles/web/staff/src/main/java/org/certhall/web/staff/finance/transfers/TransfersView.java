package org.certhall.web.staff.finance.transfers;

import java.util.List;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.transfer.TransferDesk;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.certhall.web.staff.finance.FinanceSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The desk of transfers at {@code /staff/finance/transfers}. */
@Component
public final class TransfersView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("转账", "Transfers");

    private final TransferDesk desk;

    @Activate
    public TransfersView(@Reference TransferDesk desk) {
        this.desk = desk;
    }

    @Override
    public String route() {
        return FinanceSection.TRANSFERS.route();
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public Set<Role> roles() {
        return FinanceSection.TRANSFERS.roles();
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        String list = context.query().getOrDefault("list", List.of()).stream()
                .findFirst()
                .orElse("");
        return new TransfersPage(TransferTexts.in(context.locale()), desk, TransferList.of(list));
    }
}
