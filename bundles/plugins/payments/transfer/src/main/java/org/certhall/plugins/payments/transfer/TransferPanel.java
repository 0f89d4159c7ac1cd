package org.certhall.plugins.payments.transfer;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.certhall.api.identifier.BankAccount;
import org.certhall.api.transfer.Remittance;
import org.certhall.api.value.Money;
import org.certhall.plugins.payments.channels.PanelPiece;
import org.certhall.web.components.HallTime;
import org.certhall.web.portal.api.PanelContent;
import org.certhall.web.portal.api.Places;
import org.certhall.web.portal.api.PortalFragment;
import org.certhall.web.portal.api.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Where the payer transfers to, what he writes beside it, and whether it has come in. */
@Component(configurationPid = Settings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class TransferPanel implements PortalFragment {
    private static final Texts TEXTS = new Texts(TransferPanel.class);

    private final String channel;

    @Activate
    public TransferPanel(Settings settings) {
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
        Div panel = PanelPiece.root("transfer");
        panel.add(PanelPiece.amount(content.amount()), standing(content, locale));
        Remittance.of(content.panel()).ifPresent(remittance -> panel.add(facts(remittance, content.amount(), locale)));
        Paragraph only = new Paragraph(TEXTS.get(locale, "code.only"));
        only.addClassName("payment-remittance-rule");
        panel.add(only, new Paragraph(TEXTS.get(locale, "checked")));
        return panel;
    }

    private static Div standing(PanelContent content, Locale locale) {
        Span text = new Span(Remittance.receivedOf(content.panel())
                .map(received -> TEXTS.get(
                        locale,
                        received.amount().equals(content.amount()) ? "received" : "received.other",
                        received.amount().display(),
                        HallTime.minute(received.at())))
                .orElseGet(() -> TEXTS.get(locale, "awaited")));
        Div box = new Div(text);
        box.addClassName(Remittance.receivedOf(content.panel()).isPresent() ? "notice-box" : "wait-box");
        box.getElement().setAttribute("role", "status");
        return box;
    }

    private static DescriptionList facts(Remittance remittance, Money amount, Locale locale) {
        CopyList facts = new CopyList(locale);
        facts.add(TEXTS.get(locale, "name"), remittance.name(), remittance.name());
        facts.add(TEXTS.get(locale, "bank"), remittance.bank(), remittance.bank());
        facts.add(TEXTS.get(locale, "account"), grouped(remittance.account()), remittance.account());
        if (!remittance.branch().isEmpty()) {
            facts.add(TEXTS.get(locale, "branch"), remittance.branch(), remittance.branch());
        }
        facts.add(TEXTS.get(locale, "amount"), amount.display(), yuan(amount));
        facts.stress(TEXTS.get(locale, "code"), remittance.code());
        return facts;
    }

    private static String grouped(String account) {
        return BankAccount.read(account).identifier().map(BankAccount::grouped).orElse(account);
    }

    private static String yuan(Money amount) {
        return String.format(Locale.ROOT, "%d.%02d", amount.fen() / 100, amount.fen() % 100);
    }
}
