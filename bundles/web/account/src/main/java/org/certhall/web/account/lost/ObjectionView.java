package org.certhall.web.account.lost;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import org.certhall.api.account.Ticket;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.AccountTexts;
import org.certhall.web.account.form.WhileThere;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PageAddress;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.certhall.web.portal.api.Visitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where the link in the notice of a changed number leads: its owner stops the change. */
@Component
public final class ObjectionView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("撤销更换手机号", "Stop a change of number");
    private static final String TICKET = "ticket";

    private final AccountServices services;

    @Activate
    public ObjectionView(@Reference AccountServices services) {
        this.services = services;
    }

    @Override
    public String route() {
        return "lost-number/objection";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    /** Moves the secret of the link out of the address line into the browser's session. */
    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        Words words = AccountTexts.in(context.locale());
        UI ui = UI.getCurrent();
        context.query().getOrDefault(TICKET, List.of()).stream().findFirst().ifPresent(ticket -> {
            Visitor.of(ui).keep(Objection.class, new Objection(new Ticket(ticket)));
            PageAddress address = ComponentUtil.getData(ui, PageAddress.class);
            if (address != null) {
                address.replaceQuery(Map.of());
            }
        });
        return new WhileThere(
                words,
                words.of(TITLE),
                services,
                () -> services.lostNumber().isPresent(),
                () -> new ObjectionPage(words, services));
    }
}
