package org.certhall.web.applicant.deposit;

import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.deposit.MyDeposits;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 打款验证 (S90). */
@Component
public final class DepositView implements PortalView {
    private static final String NUMBER = "number";

    private final MyDeposits deposits;

    @Activate
    public DepositView(@Reference MyDeposits deposits) {
        this.deposits = deposits;
    }

    @Override
    public String route() {
        return "orders/{" + NUMBER + "}/deposit";
    }

    @Override
    public LocalisedText title() {
        return new LocalisedText("打款验证", "Proof by deposit");
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.APPLICANT);
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        Words words = DepositTexts.in(context.locale());
        return OrderNumber.read(context.parameters().getOrDefault(NUMBER, ""))
                .identifier()
                .<com.vaadin.flow.component.Component>map(number -> new DepositPage(words, deposits, number))
                .orElseGet(() -> DepositPage.unknown(words));
    }
}
