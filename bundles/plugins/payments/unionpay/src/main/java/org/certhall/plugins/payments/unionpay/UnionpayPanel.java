package org.certhall.plugins.payments.unionpay;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import org.certhall.plugins.payments.channels.PayByForm;
import org.certhall.web.portal.api.PanelContent;
import org.certhall.web.portal.api.Places;
import org.certhall.web.portal.api.PortalFragment;
import org.certhall.web.portal.api.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** The way to UnionPay's cash desk (S106). */
@Component(configurationPid = Settings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class UnionpayPanel implements PortalFragment {
    private static final Texts TEXTS = new Texts(UnionpayPanel.class);

    private final String channel;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public UnionpayPanel(Settings settings) {
        channel = settings.id();
    }

    @Override
    public String place() {
        return Places.PAYMENT_PANEL;
    }

    @Override
    public String subject() {
        return channel;
    }

    @Override
    public Div create(FragmentContext context) {
        return PayByForm.panel(
                "unionpay",
                TEXTS.get(context.locale(), "go"),
                context.shown(PanelContent.class),
                clock,
                context.locale());
    }
}
