package org.certhall.web.account.lost;

import com.vaadin.flow.component.UI;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.AccountTexts;
import org.certhall.web.account.form.SecretInLink;
import org.certhall.web.account.form.WhileThere;
import org.certhall.web.components.Words;
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

    /** Keeps the secret of the link in the browser's session. */
    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        Words words = AccountTexts.in(context.locale());
        return new WhileThere(
                words,
                words.of(TITLE),
                services,
                () -> services.lostNumber().isPresent(),
                () -> new SecretInLink(
                        ticket -> Visitor.of(UI.getCurrent()).keep(Objection.class, new Objection(ticket)),
                        () -> new ObjectionPage(words, services)));
    }
}
