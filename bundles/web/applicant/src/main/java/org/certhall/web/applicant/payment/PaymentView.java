package org.certhall.web.applicant.payment;

import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.payment.MyPayments;
import org.certhall.api.payment.Payable;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.applicant.Background;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** 订单支付: the owner of an order chooses a way to pay, and pays (guide 3.4.3). */
@Component(service = PortalView.class)
public final class PaymentView implements PortalView {
    static final LocalisedText TITLE = new LocalisedText("订单支付", "Payment");
    private static final String NUMBER = "number";

    private final MyPayments payments;
    private final Background background = new Background();

    @Activate
    public PaymentView(@Reference MyPayments payments) {
        this.payments = payments;
    }

    @Deactivate
    void close() {
        background.close();
    }

    @Override
    public String route() {
        return "orders/{" + NUMBER + "}/payment";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.APPLICANT);
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        Words words = PaymentTexts.in(context.locale());
        Optional<OrderNumber> number =
                OrderNumber.read(context.parameters().getOrDefault(NUMBER, "")).identifier();
        if (number.isEmpty()) {
            return PaymentPage.unknown(words, true);
        }
        Payer payer = new Payer.Owner(payments, number.get());
        return PaymentPage.of(words, payer, background, payable -> extras(words, payable));
    }

    private Optional<OwnerTools> extras(Words words, Payable payable) {
        return Optional.of(new OwnerTools(words, payments, payable.number()));
    }
}
