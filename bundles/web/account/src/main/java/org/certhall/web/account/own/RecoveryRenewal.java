package org.certhall.web.account.own;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.certhall.api.account.Field;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.RecoveryCodes;
import org.certhall.web.components.Words;

/** New recovery codes; the former ones end. */
final class RecoveryRenewal extends Div {
    private static final long serialVersionUID = 1;

    RecoveryRenewal(OwnPage page) {
        Words words = page.words();
        Form form = new Form(words);
        TextField code = form.field(Field.SECOND_FACTOR, Fields.code(words.get("field.one-time-password")));
        form.submit(
                words.get("own.recovery-codes.button"),
                () -> form.attempt(() -> {
                    List<String> codes =
                            page.own().renewRecoveryCodes(page.visitor().caller(), code.getValue());
                    removeAll();
                    add(
                            new RecoveryCodes(words, codes),
                            new Button(words.get("recovery.saved"), click -> page.changed(Item.RECOVERY_CODES)));
                }));
        add(new Paragraph(words.get("own.recovery-codes.lead")), form);
    }
}
