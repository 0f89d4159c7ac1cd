package org.certhall.web.account.own;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import org.certhall.api.account.Field;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.Typed;
import org.certhall.web.components.Words;

/** Another real name. */
final class NameChange extends Div {
    private static final long serialVersionUID = 1;

    NameChange(OwnPage page) {
        Words words = page.words();
        Typed typed = new Typed(UI.getCurrent(), "own.name", this);
        Form form = new Form(words);
        TextField name =
                form.field(Field.NAME, typed.keep("name", Fields.text(words.get("field.name"), Autocomplete.NAME)));
        form.submit(
                words.get("own.save"),
                () -> form.attempt(() -> {
                    page.own().rename(page.visitor().caller(), name.getValue());
                    typed.forget();
                    page.changed(Item.NAME);
                }));
        add(form);
    }
}
