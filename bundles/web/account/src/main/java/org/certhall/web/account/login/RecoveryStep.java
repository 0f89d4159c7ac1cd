package org.certhall.web.account.login;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.certhall.web.account.form.RecoveryCodes;
import org.certhall.web.components.Words;

/** Shows the recovery codes once, before the login goes on. */
final class RecoveryStep extends Div {
    private static final long serialVersionUID = 1;

    RecoveryStep(Words words, List<String> codes, Runnable goOn) {
        Button saved = new Button(words.get("recovery.saved"), click -> goOn.run());
        saved.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        saved.addClassName("primary-action");
        Div actions = new Div(saved);
        actions.addClassName("form-submit");
        add(new RecoveryCodes(words, codes), actions);
    }
}
