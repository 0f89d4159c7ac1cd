package org.certhall.web.account.forgot;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.form.Card;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** The first password of somebody who was invited. */
final class InvitationPage extends Div {
    private static final long serialVersionUID = 1;

    InvitationPage(Words words, AccountServices services) {
        addClassNames("page", "account-page");
        Card card = new Card();
        add(card);
        Optional<Invited> invited = Visitor.of(UI.getCurrent()).kept(Invited.class);
        if (invited.isEmpty()) {
            card.show(words.get("invitation.title"), new Paragraph(words.get("invitation.missing")));
            return;
        }
        NewPassword form = new NewPassword(
                words,
                services,
                invited.get().ticket(),
                "invitation.button",
                () -> end(card, words, words.get("invitation.done"), words.get("invitation.done.text")),
                () -> end(card, words, words.get("invitation.gone"), words.get("invitation.gone.text")));
        card.show(words.get("invitation.title"), new Paragraph(words.get("invitation.lead")), form);
    }

    private static void end(Card card, Words words, String title, String text) {
        Visitor.of(UI.getCurrent()).forget(Invited.class);
        card.replace(title, new Paragraph(text), Card.way("/login", words.get("login.title")));
    }
}
