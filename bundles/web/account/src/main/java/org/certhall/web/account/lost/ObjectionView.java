package org.certhall.web.account.lost;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.form.AccountView;
import org.certhall.web.account.form.SecretInLink;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.certhall.web.portal.api.Visitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Where the notices of a number that is about to change lead: its owner stops the change. */
@org.osgi.service.component.annotations.Component(service = PortalView.class)
public final class ObjectionView extends AccountView {
    static final String ROUTE = "lost-number/objection";

    @Activate
    public ObjectionView(@Reference AccountServices services) {
        super(ROUTE, new LocalisedText("撤销更换手机号", "Stop a change of number"), services);
    }

    @Override
    protected boolean isServed() {
        return services().lostNumber().isPresent();
    }

    /** Keeps the secret of the link in the browser's session. */
    @Override
    protected Component page(Words words, ViewContext context) {
        return new SecretInLink(
                ticket -> Visitor.of(UI.getCurrent()).keep(Objection.class, new Objection(ticket)),
                () -> new ObjectionPage(words, services()));
    }
}
