package org.certhall.web.account.consents;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.form.AwayException;
import org.certhall.web.account.form.Card;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.LegalConsent;
import org.certhall.web.account.form.Typed;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** The texts that have a new edition, to be read and accepted. */
final class ConsentsPage extends Div {
    private static final long serialVersionUID = 1;

    private final transient AccountServices services;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final String next;
    private final transient Typed typed;
    private final LegalConsent consent;
    private final Form form;

    ConsentsPage(Words words, AccountServices services, CatalogueService catalogue, String next) {
        this.services = services;
        this.next = next;
        addClassNames("page", "account-page");
        Card card = new Card();
        add(card);
        typed = new Typed(UI.getCurrent(), "consents", this);
        consent = new LegalConsent(words, typed);
        form = new Form(words);
        List<String> outdated = visitor.outdatedConsents();
        if (outdated.isEmpty()) {
            card.show(
                    words.get("consents.none"),
                    new Paragraph(words.get("consents.none.text")),
                    Card.way(visitor.wayTo(next), words.get("login.continue")));
            return;
        }
        form.field(Field.AGREEMENT, consent);
        form.submit(words.get("consents.button"), this::accept);
        NativeButton refuse = new NativeButton(words.get("consents.refuse"), click -> visitor.leave(""));
        refuse.addClassName("link-button");
        Paragraph otherWay = new Paragraph(refuse);
        otherWay.addClassName("account-other-way");
        card.show(words.get("consents.title"), new Paragraph(words.get("consents.lead")), form, otherWay);
        LiveSubscription.bind(
                this,
                changed -> catalogue.subscribe(newer -> changed.run()),
                () -> consent.show(catalogue.current(), outdated));
    }

    private void accept() {
        List<AcceptedEdition> accepted = consent.accepted();
        if (accepted.isEmpty()) {
            form.refuse(List.of(Problem.of(Field.AGREEMENT, Problem.Code.NOT_ACCEPTED)));
            return;
        }
        form.attempt(() -> {
            services.own().orElseThrow(AwayException::new).accept(visitor.caller(), accepted);
            typed.forget();
            visitor.consented(next);
        });
    }
}
