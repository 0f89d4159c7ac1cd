package org.certhall.web.account.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import org.certhall.web.portal.api.Visitor;

/**
 * What has been typed into a form, for when it is made anew: for another language, and, but for secrets, after a reload.
 * Secrets stay with the page and go with it.
 */
public final class Typed {
    private final UI ui;
    private final String form;
    private final Map<String, String> plain;
    private final Secrets secrets;

    private record Forms(Map<String, Map<String, String>> values) {}

    /** The secrets of the forms of one page. */
    private record Safe(Map<String, Secrets> forms) {}

    /** The secrets of one form; {@code owner} is what stands there for it now. */
    private static final class Secrets {
        private final Map<String, String> values = new HashMap<>();
        private Component owner;

        Secrets(Component owner) {
            this.owner = owner;
        }
    }

    /**
     * Finds what was typed into a form.
     *
     * @param owner whose leaving the page ends the secrets, unless a successor has taken them over
     */
    public Typed(UI ui, String form, Component owner) {
        this.ui = ui;
        this.form = form;
        Visitor visitor = Visitor.of(ui);
        Forms forms = visitor.kept(Forms.class).orElseGet(() -> new Forms(new HashMap<>()));
        visitor.keep(Forms.class, forms);
        plain = forms.values().computeIfAbsent(form, name -> new HashMap<>());
        secrets = secrets(ui, form, owner);
        owner.addDetachListener(left -> {
            if (secrets.owner == owner) {
                secrets.values.clear();
            }
        });
    }

    private static Secrets secrets(UI ui, String form, Component owner) {
        Safe safe = ComponentUtil.getData(ui, Safe.class);
        if (safe == null) {
            safe = new Safe(new HashMap<>());
            ComponentUtil.setData(ui, Safe.class, safe);
        }
        Secrets present = safe.forms().computeIfAbsent(form, fresh -> new Secrets(owner));
        present.owner = owner;
        return present;
    }

    /** Keeps a field. */
    public TextField keep(String name, TextField field) {
        return keep(name, field, plain);
    }

    /** Keeps a field whose value must not outlive the page. */
    public PasswordField keep(String name, PasswordField field) {
        return keep(name, field, secrets.values);
    }

    /** Keeps something else that is no secret. */
    void note(String name, String value) {
        plain.put(name, value);
    }

    /** Gives what was noted; blank where nothing was. */
    String noted(String name) {
        return plain.getOrDefault(name, "");
    }

    /** Forgets the form, which is done with. */
    public void forget() {
        plain.clear();
        secrets.values.clear();
        forget(Visitor.of(ui), form);
    }

    /** Forgets a form, its secrets apart, whether or not it stands on the page. */
    public static void forget(Visitor visitor, String form) {
        visitor.kept(Forms.class).ifPresent(forms -> forms.values().remove(form));
    }

    private static <C extends HasValue<?, String>> C keep(String name, C field, Map<String, String> values) {
        field.setValue(values.getOrDefault(name, ""));
        field.addValueChangeListener(change -> values.put(name, change.getValue()));
        return field;
    }
}
