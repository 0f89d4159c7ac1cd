package org.certhall.web.account.register;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Registration.Progress;
import org.certhall.api.account.Ticket;
import org.certhall.api.message.Channel;
import org.certhall.web.account.form.CodeButton;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.SentTo;
import org.certhall.web.components.Words;

/** 手机验证: the code of the number (S14, S15). */
final class VerifyMobile extends Div {
    private static final long serialVersionUID = 1;

    private final transient RegisterPage page;
    private final transient Ticket ticket;
    private final TextField code;
    private final CodeButton send;
    private final transient SentTo sentTo;
    private final Form form;

    VerifyMobile(RegisterPage page, Ticket ticket, Progress progress) {
        this.page = page;
        this.ticket = ticket;
        Words words = page.words();
        Paragraph lead = new Paragraph(words.get("register.verify.lead", progress.maskedMobile()));
        form = new Form(words);
        code = form.refuseAt(Field.CODE, Fields.code(words.get("register.verify.code")));
        sentTo = new SentTo(code, words, page.services(), Channel.SMS);
        send = new CodeButton(words.get("register.verify.send"), page.services().clock(), this::send);
        Div row = new Div(code, send);
        row.addClassName("code-row");
        form.add(row);
        form.submit(words.get("register.verify.button"), this::verify);
        form.onRefusal(this::refused);
        NativeButton other = new NativeButton(words.get("register.verify.other"), click -> page.startAgain());
        other.addClassName("link-button");
        Paragraph otherWay = new Paragraph(other);
        otherWay.addClassName("account-other-way");
        add(lead, form, otherWay);
        progress.again().ifPresent(again -> {
            send.shutUntil(again);
            sentTo.showFormer();
        });
    }

    private void send() {
        form.attempt(() -> {
            CodeSent sent = page.registration().sendCode(page.visitor().caller(), ticket);
            send.shutUntil(sent.again());
            sentTo.show(sent.maskedRecipient());
            code.focus();
        });
    }

    private void verify() {
        form.attempt(() -> {
            page.registration().verify(page.visitor().caller(), ticket, code.getValue());
            page.goOn();
        });
    }

    private void refused(List<Problem> problems) {
        if (problems.stream().anyMatch(problem -> problem.code() == Problem.Code.ALREADY_REGISTERED)) {
            Words words = page.words();
            Span ways = new Span(
                    new Anchor("/login", words.get("login.title")),
                    new Anchor("/forgot-password", words.get("forgot.title")));
            ways.addClassName("row");
            form.notice().show(words.get("problem.already-registered"), ways);
        }
        page.goOnIfGone(problems);
    }
}
