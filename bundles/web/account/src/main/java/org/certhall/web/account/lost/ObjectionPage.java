package org.certhall.web.account.lost;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.form.AwayException;
import org.certhall.web.account.form.Card;
import org.certhall.web.account.form.Form;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** Stops a change of number at one press; a link alone, which a mail program may follow by itself, does not. */
final class ObjectionPage extends Div {
    private static final long serialVersionUID = 1;

    ObjectionPage(Words words, AccountServices services) {
        addClassNames("page", "account-page");
        Card card = new Card();
        add(card);
        Visitor visitor = Visitor.of(UI.getCurrent());
        Optional<Objection> objection = visitor.kept(Objection.class);
        if (objection.isEmpty()) {
            card.show(words.get("objection.title"), new Paragraph(words.get("objection.missing")));
            return;
        }
        Form form = new Form(words);
        form.submit(
                words.get("objection.button"),
                () -> form.attempt(() -> {
                    services.lostNumber()
                            .orElseThrow(AwayException::new)
                            .object(visitor.caller(), objection.get().ticket());
                    visitor.forget(Objection.class);
                    card.replace(
                            words.get("objection.done"),
                            new Paragraph(words.get("objection.done.text")),
                            Card.way("/login", words.get("login.title")));
                }));
        card.show(words.get("objection.title"), new Paragraph(words.get("objection.lead")), form);
    }
}
