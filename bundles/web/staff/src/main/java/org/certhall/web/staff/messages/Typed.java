package org.certhall.web.staff.messages;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.certhall.api.message.MessageDesk.TemplateName;
import org.certhall.web.portal.api.Visitor;

/** What was typed on the desk, kept while the page is made anew in another language; never part of an address. */
final class Typed {
    String search = "";
    String trialRecipient = "";
    Optional<TemplateName> template = Optional.empty();

    static Typed of(UI ui) {
        Visitor visitor = Visitor.of(ui);
        return visitor.kept(Typed.class).orElseGet(() -> {
            Typed fresh = new Typed();
            visitor.keep(Typed.class, fresh);
            return fresh;
        });
    }
}
