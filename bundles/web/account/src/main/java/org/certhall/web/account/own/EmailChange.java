package org.certhall.web.account.own;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.certhall.api.account.Field;
import org.certhall.api.account.Login.CodeRequest;
import org.certhall.api.account.Ticket;
import org.certhall.api.message.Channel;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.SentTo;
import org.certhall.web.account.form.Typed;
import org.certhall.web.components.Words;

/** Another e-mail address: password and address, then the code that went there. */
final class EmailChange extends Div {
    private static final long serialVersionUID = 1;

    private final transient OwnPage page;
    private final transient Words words;

    EmailChange(OwnPage page) {
        this.page = page;
        this.words = page.words();
        Changing changing = page.visitor()
                .kept(Changing.class)
                .filter(kept -> kept.item() == Item.EMAIL)
                .orElse(Changing.begin(Item.EMAIL));
        Ticket ticket = changing.ticket();
        add(ticket == null ? address() : code(ticket, changing.recipient()));
    }

    private Component address() {
        Typed typed = new Typed(UI.getCurrent(), "own.email", this);
        Form form = new Form(words);
        TextField email = form.field(Field.EMAIL, typed.keep("email", Fields.email(words)));
        email.setLabel(words.get("own.email.new"));
        PasswordField current =
                form.field(Field.CURRENT_PASSWORD, typed.keep("current", PasswordChange.current(words)));
        form.submit(
                words.get("own.send-code"),
                () -> form.<CodeRequest>ask(
                        words.get("password.waiting"),
                        () -> page.own().changeEmail(page.visitor().caller(), current.getValue(), email.getValue()),
                        request -> {
                            typed.forget();
                            String recipient = request.sent().maskedRecipient();
                            page.keep(new Changing(Item.EMAIL, 1, request.ticket(), recipient));
                            removeAll();
                            add(code(request.ticket(), recipient));
                        }));
        return form;
    }

    private Component code(Ticket ticket, String recipient) {
        Form form = new Form(words);
        TextField code = form.field(Field.CODE, Fields.code(words.get("field.mail-code")));
        code.setAutofocus(true);
        new SentTo(code, words, page.services(), Channel.MAIL).show(recipient);
        form.submit(
                words.get("own.confirm"),
                () -> form.attempt(() -> {
                    page.own().confirmEmail(page.visitor().caller(), ticket, code.getValue());
                    page.changed(Item.EMAIL);
                }));
        return form;
    }
}
