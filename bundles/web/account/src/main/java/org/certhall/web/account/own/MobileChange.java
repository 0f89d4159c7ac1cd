package org.certhall.web.account.own;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Field;
import org.certhall.api.account.Login.CodeRequest;
import org.certhall.api.account.Ticket;
import org.certhall.api.message.Channel;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.SentTo;
import org.certhall.web.account.form.Typed;
import org.certhall.web.components.Words;

/** Another mobile number: both numbers are proved, the present one first. */
final class MobileChange extends Div {
    private static final long serialVersionUID = 1;

    private final transient OwnPage page;
    private final transient Words words;

    MobileChange(OwnPage page) {
        this.page = page;
        this.words = page.words();
        show(page.visitor()
                .kept(Changing.class)
                .filter(kept -> kept.item() == Item.MOBILE)
                .orElse(Changing.begin(Item.MOBILE)));
    }

    private void show(Changing changing) {
        Ticket ticket = changing.ticket();
        removeAll();
        if (ticket == null) {
            add(number());
        } else if (changing.step() == 1) {
            add(presentCode(ticket, changing.recipient()));
        } else {
            add(newCode(ticket, changing.recipient()));
        }
    }

    private void goOn(Changing changing) {
        page.keep(changing);
        show(changing);
    }

    private Component number() {
        Typed typed = new Typed(UI.getCurrent(), "own.mobile", this);
        Form form = new Form(words);
        TextField mobile = form.field(Field.MOBILE, typed.keep("mobile", Fields.mobile(words)));
        mobile.setLabel(words.get("own.mobile.new"));
        form.submit(
                words.get("own.send-code"),
                () -> form.attempt(() -> {
                    CodeRequest request = page.own().changeMobile(page.visitor().caller(), mobile.getValue());
                    typed.forget();
                    goOn(new Changing(
                            Item.MOBILE, 1, request.ticket(), request.sent().maskedRecipient()));
                }));
        Anchor lost = new Anchor("/lost-number", words.get("forgot.lost"));
        return new Div(new Paragraph(words.get("own.mobile.lead")), form, lost);
    }

    private Component presentCode(Ticket ticket, String recipient) {
        Form form = new Form(words);
        TextField code = form.field(Field.CODE, Fields.code(words.get("own.mobile.present-code")));
        code.setAutofocus(true);
        new SentTo(code, words, page.services(), Channel.SMS).show(recipient);
        form.submit(
                words.get("register.verify.button"),
                () -> form.attempt(() -> {
                    CodeSent sent =
                            page.own().confirmPresentMobile(page.visitor().caller(), ticket, code.getValue());
                    goOn(new Changing(Item.MOBILE, 2, ticket, sent.maskedRecipient()));
                }));
        return form;
    }

    private Component newCode(Ticket ticket, String recipient) {
        Form form = new Form(words);
        TextField code = form.field(Field.CODE, Fields.code(words.get("own.mobile.new-code")));
        code.setAutofocus(true);
        new SentTo(code, words, page.services(), Channel.SMS).show(recipient);
        form.submit(
                words.get("own.confirm"),
                () -> form.attempt(() -> {
                    page.own().confirmNewMobile(page.visitor().caller(), ticket, code.getValue());
                    page.changed(Item.MOBILE);
                }));
        return form;
    }
}
