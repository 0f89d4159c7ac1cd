package org.certhall.web.account.lost;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.certhall.api.account.Field;
import org.certhall.api.account.Login.CodeRequest;
import org.certhall.api.account.LostNumber;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.message.Channel;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.form.AwayException;
import org.certhall.web.account.form.CaptchaPlace;
import org.certhall.web.account.form.Card;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.SentTo;
import org.certhall.web.account.form.Typed;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** Asks for another number: the letter, the new number's code, and then two officers and 72 hours. */
final class LostPage extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient AccountServices services;
    private final transient Letters letters;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final Card card = new Card("lost-number");

    LostPage(Words words, AccountServices services, Letters letters) {
        this.words = words;
        this.services = services;
        this.letters = letters;
        addClassNames("page", "account-page");
        add(card);
        Optional<Asked> asked = visitor.kept(Asked.class);
        if (asked.isPresent()) {
            card.show(words.get("register.verify"), code(asked.get()));
        } else {
            card.show(words.get("lost.title"), request());
        }
    }

    private LostNumber lostNumber() {
        return services.lostNumber().orElseThrow(AwayException::new);
    }

    private Component request() {
        Typed typed = new Typed(UI.getCurrent(), "lost", card);
        Form form = new Form(words);
        TextField identifier = form.field(
                Field.IDENTIFIER,
                typed.keep("identifier", Fields.text(words.get("lost.identifier"), Autocomplete.USERNAME)));
        TextField mobile = form.field(Field.MOBILE, typed.keep("mobile", Fields.mobile(words)));
        mobile.setLabel(words.get("own.mobile.new"));
        LetterField letter = form.field(Field.LETTER, new LetterField(words, letters));
        CaptchaPlace captcha =
                form.field(Field.CAPTCHA, new CaptchaPlace(words, services, CaptchaForm.LOST_NUMBER).open());
        form.submit(
                words.get("lost.button"),
                () -> form.attempt(() -> {
                    CodeRequest request = lostNumber()
                            .request(
                                    visitor.caller(),
                                    identifier.getValue(),
                                    mobile.getValue(),
                                    letter.content(),
                                    captcha.answer());
                    letter.forget();
                    typed.forget();
                    Asked asked = new Asked(request.ticket(), request.sent());
                    visitor.keep(Asked.class, asked);
                    card.replace(words.get("register.verify"), code(asked));
                }));
        form.onRefusal(captcha::refused);
        OrderedList steps = new OrderedList(
                new ListItem(words.get("lost.step.letter")),
                new ListItem(words.get("lost.step.officers")),
                new ListItem(words.get("lost.step.wait")));
        return new Div(new Paragraph(words.get("lost.lead")), steps, form);
    }

    private Component code(Asked asked) {
        Form form = new Form(words);
        TextField code = form.field(Field.CODE, Fields.code(words.get("register.verify.code")));
        new SentTo(code, words, services, Channel.SMS).show(asked.sent().maskedRecipient());
        form.submit(
                words.get("register.verify.button"),
                () -> form.attempt(() -> {
                    lostNumber().confirmMobile(visitor.caller(), asked.ticket(), code.getValue());
                    visitor.forget(Asked.class);
                    card.replace(
                            words.get("lost.done"),
                            new Paragraph(words.get("lost.done.text")),
                            Card.way("/", words.get("way.home")));
                }));
        form.onRefusal(problems -> {
            if (problems.stream().anyMatch(problem -> problem.field() == Field.FORM)) {
                visitor.forget(Asked.class);
                card.replace(words.get("lost.title"), Card.why(words.get("problem.gone")), request());
            }
        });
        return form;
    }
}
