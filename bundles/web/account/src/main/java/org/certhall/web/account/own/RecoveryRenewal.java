package org.certhall.web.account.own;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.certhall.api.account.Field;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.RecoveryCodes;
import org.certhall.web.components.Words;

/** New recovery codes; the former ones end. */
final class RecoveryRenewal extends Div {
    private static final long serialVersionUID = 1;

    private final transient OwnPage page;
    private final transient Words words;

    RecoveryRenewal(OwnPage page) {
        this.page = page;
        this.words = page.words();
        page.visitor().kept(Renewed.class).ifPresentOrElse(this::show, this::ask);
    }

    private void ask() {
        Form form = new Form(words);
        TextField code = form.field(Field.SECOND_FACTOR, Fields.code(words.get("field.one-time-password")));
        form.submit(
                words.get("own.recovery-codes.button"),
                () -> form.attempt(() -> {
                    Renewed renewed = new Renewed(
                            page.own().renewRecoveryCodes(page.visitor().caller(), code.getValue()));
                    page.visitor().keep(Renewed.class, renewed);
                    show(renewed);
                }));
        add(new Paragraph(words.get("own.recovery-codes.lead")), form);
    }

    private void show(Renewed renewed) {
        removeAll();
        add(new RecoveryCodes(words, renewed.codes()), new Button(words.get("recovery.saved"), click -> {
            page.visitor().forget(Renewed.class);
            page.changed(Item.RECOVERY_CODES);
        }));
    }
}
