package org.certhall.web.account.own;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.web.account.form.AuthenticatorKey;
import org.certhall.web.account.form.AwayException;
import org.certhall.web.account.form.Card;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.RecoveryCodes;
import org.certhall.web.components.Words;

/** A second factor of one's own accord, or another one: key, first one-time password, recovery codes. */
final class SecondFactorSetUp extends Div {
    private static final long serialVersionUID = 1;

    private final transient OwnPage page;
    private final transient Words words;
    private final Item item;

    SecondFactorSetUp(OwnPage page, Item item) {
        this.page = page;
        this.words = page.words();
        this.item = item;
        page.visitor().kept(Enrolling.class).ifPresentOrElse(this::show, this::begin);
    }

    /** One that is in use is replaced only right after a login with it. */
    private void begin() {
        try {
            show(new Enrolling(page.own().beginSecondFactor(page.visitor().caller()), List.of()));
        } catch (AwayException away) {
            add(new Paragraph(words.get("services.left")));
        } catch (AccountException notNow) {
            add(
                    new Paragraph(words.get("own.authenticator.log-in")),
                    new Button(
                            words.get("own.authenticator.log-in.button"),
                            click -> page.visitor().leave("account")));
        }
    }

    private void show(Enrolling enrolling) {
        page.visitor().keep(Enrolling.class, enrolling);
        removeAll();
        if (enrolling.codes().isEmpty()) {
            showKey(enrolling);
        } else {
            add(new RecoveryCodes(words, enrolling.codes()), saved());
        }
    }

    private void showKey(Enrolling enrolling) {
        Form form = new Form(words);
        TextField code = form.field(Field.SECOND_FACTOR, Fields.code(words.get("field.one-time-password")));
        form.submit(
                words.get("enrol.button"),
                () -> form.attempt(() -> show(new Enrolling(
                        enrolling.needed(),
                        page.own()
                                .confirmSecondFactor(
                                        page.visitor().caller(),
                                        enrolling.needed().ticket(),
                                        code.getValue())))));
        form.onRefusal(problems -> {
            if (problems.stream().anyMatch(problem -> problem.field() == Field.FORM)) {
                page.visitor().forget(Enrolling.class);
                removeAll();
                begin();
                addComponentAsFirst(Card.why(words.get("problem.gone")));
            }
        });
        add(new AuthenticatorKey(words, words.get("own.second-factor.lead"), enrolling.needed()), form);
    }

    private Button saved() {
        return new Button(words.get("recovery.saved"), click -> {
            page.visitor().forget(Enrolling.class);
            page.changed(item);
        });
    }
}
