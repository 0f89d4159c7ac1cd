package org.certhall.web.help;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.challenge.Captchas;
import org.certhall.api.support.SupportException;
import org.certhall.api.support.SupportMessages;
import org.certhall.api.support.SupportMessages.Draft;
import org.certhall.api.support.SupportMessages.KnownSender;
import org.certhall.api.support.SupportProblem;
import org.certhall.api.support.SupportProblem.Code;
import org.certhall.api.support.SupportProblem.Field;
import org.certhall.web.components.Notice;
import org.certhall.web.components.Words;
import org.certhall.web.components.captcha.CaptchaField;
import org.certhall.web.portal.api.Visitor;

/** Takes a message to the support desk; whoever has logged in writes the message alone. */
final class MessageForm extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient SupportMessages messages;
    private final transient Visitor visitor;
    private final TextField name = new TextField();
    private final TextField contact = new TextField();
    private final TextArea text = new TextArea();
    private final CaptchaField captcha;
    private final Notice trouble = Notice.warning();
    private final transient Optional<KnownSender> known;
    private final transient Map<Field, Entry> entries = new EnumMap<>(Field.class);

    /** A field of the form. */
    private record Entry(HasValidationProperties shown, Focusable<?> focus) {}

    MessageForm(Words words, SupportMessages messages, Captchas captchas, Visitor visitor) {
        this.words = words;
        this.messages = messages;
        this.visitor = visitor;
        this.captcha = new CaptchaField(captchas, CaptchaForm.SUPPORT, words.locale());
        this.known = messages.knownSender(visitor.caller());
        addClassNames("stack", "message-form");
        configure();
        showForm();
    }

    /** Puts the cursor where typing begins. */
    void focusFirst() {
        (known.isPresent() ? text : name).focus();
    }

    private void configure() {
        name.setLabel(words.get("message.name"));
        name.setMaxLength(SupportMessages.LONGEST_NAME);
        name.setAutocomplete(Autocomplete.NAME);
        contact.setLabel(words.get("message.contact"));
        contact.setHelperText(words.get("message.contact.help"));
        contact.setMaxLength(254);
        text.setLabel(words.get("message.text"));
        text.setHelperText(words.get("message.text.help"));
        text.setMaxLength(SupportMessages.LONGEST_TEXT);
        text.setMinRows(3);
        text.setMaxRows(8);
        enter(Field.NAME, name);
        enter(Field.CONTACT, contact);
        enter(Field.TEXT, text);
        visitor.kept(Draft.class).ifPresent(draft -> {
            name.setValue(draft.name());
            contact.setValue(draft.contact());
            text.setValue(draft.text());
        });
    }

    /** Takes what is typed at once: Escape closes the form before the browser would tell of a change. */
    private <F extends AbstractField<F, String> & HasValidationProperties & Focusable<F> & HasValueChangeMode>
            void enter(Field field, F shown) {
        shown.setValueChangeMode(ValueChangeMode.EAGER);
        shown.setRequiredIndicatorVisible(true);
        shown.addValueChangeListener(event -> visitor.keep(Draft.class, draft(Optional.empty())));
        entries.put(field, new Entry(shown, shown));
    }

    private void showForm() {
        removeAll();
        name.setManualValidation(true);
        contact.setManualValidation(true);
        text.setManualValidation(true);
        known.ifPresentOrElse(
                sender -> add(new Paragraph(words.get("message.known", sender.name(), sender.contact()))),
                () -> add(name, contact));
        add(text);
        if (known.isEmpty()) {
            add(captcha);
        }
        Button send = new Button(words.get("message.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            try {
                send();
            } finally {
                send.setEnabled(true);
            }
        });
        add(trouble, send);
    }

    private void send() {
        trouble.show("");
        entries.values().forEach(entry -> entry.shown().setInvalid(false));
        try {
            messages.send(visitor.caller(), draft(known.isPresent() ? Optional.empty() : captcha.answer()));
            visitor.forget(Draft.class);
            showThanks();
        } catch (SupportException refused) {
            refused.problems().forEach(this::show);
            focus(refused.problems());
        }
    }

    private Draft draft(Optional<CaptchaAnswer> answer) {
        return new Draft(name.getValue(), contact.getValue(), text.getValue(), answer);
    }

    private void show(SupportProblem problem) {
        Entry entry = entries.get(problem.field());
        if (entry != null) {
            entry.shown().setErrorMessage(sentence(problem));
            entry.shown().setInvalid(true);
        } else if (problem.field() != Field.CAPTCHA) {
            trouble.show(sentence(problem));
            captcha.renew();
        } else if (problem.code() == Code.MISSING) {
            captcha.demand();
        } else {
            captcha.refuse();
        }
    }

    private String sentence(SupportProblem problem) {
        return switch (problem.code()) {
            case MISSING -> words.get("problem.missing");
            case MALFORMED -> words.get("problem.contact");
            case TOO_LONG -> words.get("problem.too-long", problem.values().get(0));
            case TOO_OFTEN -> words.get("problem.too-often", (problem.values().get(0) + 59) / 60);
            case WRONG, GONE, CLOSED -> words.get("problem.failed");
        };
    }

    private void focus(List<SupportProblem> problems) {
        Field first = problems.get(0).field();
        Entry entry = entries.get(first);
        if (entry != null) {
            entry.focus().focus();
        } else if (first == Field.CAPTCHA) {
            captcha.focus();
        }
    }

    private void showThanks() {
        H3 heading = new H3(words.get("message.thanks"));
        heading.getElement().setAttribute("tabindex", "-1");
        Paragraph what = new Paragraph(words.get("message.thanks.text"));
        Button another = new Button(words.get("message.another"), click -> {
            text.clear();
            visitor.forget(Draft.class);
            showForm();
            focusFirst();
        });
        removeAll();
        add(heading, what, another);
        heading.getElement().executeJs("this.focus()");
    }
}
