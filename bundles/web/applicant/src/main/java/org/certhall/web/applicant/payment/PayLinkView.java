package org.certhall.web.applicant.payment;

import java.util.Optional;
import org.certhall.api.payment.PayLinks;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.applicant.Background;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The page behind a link: whoever holds it pays without an account. */
@Component(service = PortalView.class)
public final class PayLinkView implements PortalView {
    private static final String TOKEN = "token";

    private final PayLinks links;
    private final Background background = new Background();

    @Activate
    public PayLinkView(@Reference PayLinks links) {
        this.links = links;
    }

    @Deactivate
    void close() {
        background.close();
    }

    @Override
    public String route() {
        return "pay/{" + TOKEN + "}";
    }

    @Override
    public LocalisedText title() {
        return PaymentView.TITLE;
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        Payer payer = new Payer.Holder(links, context.parameters().getOrDefault(TOKEN, ""));
        return PaymentPage.of(PaymentTexts.in(context.locale()), payer, background, payable -> Optional.empty());
    }
}
