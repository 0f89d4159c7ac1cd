package org.certhall.web.account.lost;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import org.certhall.web.account.AccountServices;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** Says on the owner's pages that his number is about to change, and leads to where he stops it. */
final class ChangeNotice extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient AccountServices services;

    ChangeNotice(Words words, AccountServices services) {
        this.words = words;
        this.services = services;
        addClassName("change-notice");
        getElement().setAttribute("role", "status");
    }

    /** Gives when the visitor's own number changes; nothing where it stays, or where he has no account. */
    static Optional<Instant> announced(Visitor visitor, AccountServices services) {
        return visitor.identity()
                .filter(known -> visitor.outdatedConsents().isEmpty())
                .flatMap(known -> services.lostNumber())
                .flatMap(lostNumber -> lostNumber.announced(visitor.caller()));
    }

    /** Shows on a page how things stand now. */
    static void refresh(UI ui) {
        Optional.ofNullable(ComponentUtil.getData(ui, ChangeNotice.class)).ifPresent(notice -> notice.show(ui));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ComponentUtil.setData(event.getUI(), ChangeNotice.class, this);
        show(event.getUI());
    }

    private void show(UI ui) {
        removeAll();
        announced(Visitor.of(ui), services).ifPresent(effective -> {
            Anchor stop = new Anchor("/" + ObjectionView.ROUTE, words.get("objection.notice.link"));
            add(new Div(new Span(words.get("objection.notice", HallTime.minute(effective))), stop));
        });
    }
}
