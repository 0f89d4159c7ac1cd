package org.certhall.plugins.payments.channels;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Locale;
import org.certhall.web.portal.api.PanelContent;

/** The panel of a channel to whose own site the payer goes, in another tab, while this one waits. */
public final class PayByForm {
    private PayByForm() {}

    /** @param label of the button, such as 前往支付宝付款 */
    public static Div panel(String channel, String label, PanelContent content, Clock clock, Locale locale) {
        Anchor link = FormPage.link(label, content.panel(), locale);
        Div panel = PanelPiece.root(channel);
        panel.add(
                PanelPiece.amount(content.amount()),
                link,
                new Paragraph(PanelPiece.TEXTS.get(locale, "new-tab")),
                PanelPiece.timeLeft(content.expires(), clock, locale));
        return panel;
    }
}
