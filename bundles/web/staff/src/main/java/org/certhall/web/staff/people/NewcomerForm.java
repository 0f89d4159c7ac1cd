package org.certhall.web.staff.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.StaffAccounts.NewStaff;
import org.certhall.web.components.Words;
import org.certhall.web.staff.people.Typed.Newcomer;

/** Asks for a new member of staff; what is refused is said at its field. */
final class NewcomerForm extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient Consumer<NewStaff> added;
    private final TextField loginName = new TextField();
    private final TextField name = new TextField();
    private final TextField mobile = new TextField();
    private final EmailField email = new EmailField();
    private final RoleChoice roles;
    /** In the order of the form. */
    private final Map<Field, Component> places = new LinkedHashMap<>();

    NewcomerForm(Words words, Newcomer typed, Consumer<Newcomer> changed, Consumer<NewStaff> added) {
        this.words = words;
        this.added = added;
        roles = new RoleChoice(words, typed.roles());
        addClassName("desk-form");
        prepare(loginName, Field.LOGIN_NAME, "field.login-name", typed.loginName());
        prepare(name, Field.NAME, "field.name", typed.name());
        prepare(mobile, Field.MOBILE, "field.mobile", typed.mobile());
        prepare(email, Field.EMAIL, "field.email", typed.email());
        places.put(Field.ROLES, roles);
        loginName.setHelperText(words.get("field.login-name.help"));
        roles.setHelperText(words.get("field.roles.help"));
        Button add = new Button(words.get("add.submit"), click -> submit());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickShortcut(Key.ENTER).listenOn(this).resetFocusOnActiveElement();
        add(new Paragraph(words.get("add.lead")), loginName, name, mobile, email, roles, add);
        for (TextFieldBase<?, String> field : List.of(loginName, name, mobile, email)) {
            field.addValueChangeListener(change -> changed.accept(typed()));
        }
        roles.addValueChangeListener(change -> changed.accept(typed()));
    }

    void focusFirst() {
        loginName.focus();
    }

    /** Shows all that was refused, with the focus on the first field. */
    void refuse(AccountException refused) {
        boolean focused = false;
        for (Map.Entry<Field, Component> place : places.entrySet()) {
            Optional<String> sentence = PeopleTexts.at(place.getKey(), refused, words);
            HasValidationProperties field = (HasValidationProperties) place.getValue();
            field.setInvalid(sentence.isPresent());
            field.setErrorMessage(sentence.orElse(""));
            if (sentence.isPresent() && !focused && place.getValue() instanceof Focusable<?> first) {
                first.focus();
                focused = true;
            }
        }
    }

    private void prepare(TextFieldBase<?, String> field, Field place, String label, String typed) {
        field.setLabel(words.get(label));
        field.setValue(typed);
        field.getElement().setAttribute("autocomplete", "off");
        field.addValueChangeListener(change -> ((HasValidationProperties) field).setInvalid(false));
        places.put(place, field);
    }

    private void submit() {
        Newcomer newcomer = typed();
        added.accept(new NewStaff(
                newcomer.loginName(), newcomer.name(), newcomer.mobile(), newcomer.email(), newcomer.roles()));
    }

    private Newcomer typed() {
        return new Newcomer(
                loginName.getValue(), name.getValue(), mobile.getValue(), email.getValue(), roles.getValue());
    }
}
