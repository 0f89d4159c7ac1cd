package org.certhall.web.account.lost;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;
import org.certhall.api.account.LostNumber;
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
        Optional<Consumer<LostNumber>> way = way(visitor, services);
        if (way.isEmpty()) {
            card.show(words.get("objection.title"), new Paragraph(words.get("objection.missing")));
            return;
        }
        Form form = new Form(words);
        form.submit(
                words.get("objection.button"),
                () -> form.attempt(() -> {
                    way.get().accept(services.lostNumber().orElseThrow(AwayException::new));
                    visitor.forget(Objection.class);
                    ChangeNotice.refresh(UI.getCurrent());
                    card.replace(
                            words.get("objection.done"),
                            new Paragraph(words.get("objection.done.text")),
                            visitor.identity().isPresent()
                                    ? Card.way("/account", words.get("own.title"))
                                    : Card.way("/login", words.get("login.title")));
                }));
        card.show(words.get("objection.title"), new Paragraph(words.get("objection.lead")), form);
    }

    /** By the secret of a notice anybody objects; without one the owner who has logged in. */
    private static Optional<Consumer<LostNumber>> way(Visitor visitor, AccountServices services) {
        Optional<Consumer<LostNumber>> bySecret = visitor.kept(Objection.class)
                .map(objection -> lostNumber -> lostNumber.object(visitor.caller(), objection.ticket()));
        return bySecret.or(() -> ChangeNotice.announced(visitor, services)
                .map(effective -> lostNumber -> lostNumber.objectAsOwner(visitor.caller())));
    }
}
