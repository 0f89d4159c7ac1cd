package org.certhall.plugins.payments.alipay;

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

/** The way to Alipay's cash desk (S106). */
@Component(configurationPid = Settings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class AlipayPanel implements PortalFragment {
    private static final Texts TEXTS = new Texts(AlipayPanel.class);

    private final String channel;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public AlipayPanel(Settings settings) {
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
                "alipay",
                TEXTS.get(context.locale(), "go"),
                context.shown(PanelContent.class),
                clock,
                context.locale());
    }
}
