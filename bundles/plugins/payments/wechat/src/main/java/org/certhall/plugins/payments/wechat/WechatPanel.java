package org.certhall.plugins.payments.wechat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Locale;
import org.certhall.plugins.payments.channels.PanelPiece;
import org.certhall.web.components.QrCode;
import org.certhall.web.portal.api.PanelContent;
import org.certhall.web.portal.api.Places;
import org.certhall.web.portal.api.PortalFragment;
import org.certhall.web.portal.api.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** The code that the payer scans (S106). */
@Component(configurationPid = Settings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class WechatPanel implements PortalFragment {
    private static final Texts TEXTS = new Texts(WechatPanel.class);

    private final String channel;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public WechatPanel(Settings settings) {
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
        Locale locale = context.locale();
        PanelContent content = context.shown(PanelContent.class);
        Paragraph how = new Paragraph(TEXTS.get(locale, "scan"));
        Div panel = PanelPiece.root("wechat");
        panel.add(
                PanelPiece.amount(content.amount()),
                new QrCode(content.panel().getOrDefault(WechatChannel.CODE, "-"), TEXTS.get(locale, "code")),
                how,
                PanelPiece.timeLeft(content.expires(), clock, locale));
        return panel;
    }
}
