package org.certhall.web.account.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.web.components.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A form of one column: fields, then the button that sends it. What it asks of a service is refused at its fields;
 * nothing typed is lost. Enter in a field presses the button.
 */
public final class Form extends Div {
    private static final long serialVersionUID = 1;
    private static final Logger LOGGER = LoggerFactory.getLogger(Form.class);

    /** The browser tells of a change only after the key, so that it is told before the button. */
    private static final String ENTER_SENDS = """
            this.addEventListener('keydown', event => {
              const field = event.target;
              if (event.key === 'Enter' && !event.isComposing && field.localName === 'input' && field.type !== 'checkbox') {
                field.dispatchEvent(new Event('change', {bubbles: true}));
                $0.click();
              }
            })""";

    private final transient Words words;
    private final FormNotice notice = new FormNotice();
    private final transient Refusals refusals;
    private transient Consumer<List<Problem>> refused = problems -> {};
    private @Nullable Submit submit;

    public Form(Words words) {
        this.words = words;
        refusals = new Refusals(words, notice);
        addClassName("account-form");
        add(notice);
    }

    /** Adds a field where its refusals are shown. */
    public <C extends Component & HasValidationProperties & Focusable<?>> C field(Field field, C component) {
        refusals.at(field, component);
        add(component);
        return component;
    }

    /** Lets the refusals of a field be shown at a component that stands somewhere within. */
    public <C extends Component & HasValidationProperties & Focusable<?>> C refuseAt(Field field, C component) {
        refusals.at(field, component);
        return component;
    }

    /** Adds the button that sends the form. */
    public Submit submit(String label, Runnable action) {
        Submit made = new Submit(label, action);
        submit = made;
        add(made);
        addAttachListener(
                event -> getElement().executeJs(ENTER_SENDS, made.button().getElement()));
        return made;
    }

    /** Calls back after each refusal, such as to draw a new captcha; with nothing where the reason is a fault. */
    public void onRefusal(Consumer<List<Problem>> action) {
        refused = action;
    }

    public FormNotice notice() {
        return notice;
    }

    /** Shows what is wrong. */
    public void refuse(List<Problem> problems) {
        refusals.show(problems);
        refused.accept(problems);
    }

    /** Does something that may be refused, and says whether it was done. */
    public boolean attempt(Runnable action) {
        refusals.clear();
        try {
            action.run();
            return true;
        } catch (AccountException refusal) {
            refuse(refusal.problems());
        } catch (AwayException away) {
            notice.show(words.get("services.left"));
            notice.focus();
        }
        return false;
    }

    /**
     * Asks something that takes its time, without holding up the page, and goes on with the answer.
     *
     * @param waiting what is said meanwhile
     */
    public <T extends @Nullable Object> void ask(
            String waiting, Supplier<CompletionStage<T>> question, Consumer<T> answered) {
        UI ui = UI.getCurrent();
        begin(waiting);
        boolean asked = false;
        try {
            asked = attempt(() -> question.get()
                    .whenComplete((answer, fault) -> resume(ui, () -> {
                        end();
                        if (fault == null) {
                            answered.accept(answer);
                        } else {
                            failed(fault);
                        }
                    })));
        } finally {
            if (!asked) {
                end();
            }
        }
    }

    private static void resume(UI ui, Runnable action) {
        try {
            ui.access(action::run);
        } catch (UIDetachedException closed) {
            LOGGER.debug("the page was closed before its answer came", closed);
        }
    }

    /** Shows a refusal at its fields; a fault goes on to the session's error handler. */
    private void failed(Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof AccountException refusal) {
            refuse(refusal.problems());
            return;
        }
        refused.accept(List.of());
        if (cause instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        throw new IllegalStateException(cause);
    }

    private void begin(String waiting) {
        if (submit != null) {
            submit.begin(waiting);
        }
    }

    private void end() {
        if (submit != null) {
            submit.end();
        }
    }
}
