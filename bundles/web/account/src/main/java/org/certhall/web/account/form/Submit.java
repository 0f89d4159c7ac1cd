package org.certhall.web.account.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The one button that sends a form, with a sign of progress that the style sheet shows after 300 ms. */
public final class Submit extends Div {
    private static final long serialVersionUID = 1;

    private final Button button;
    private final Span progress = new Span();
    private boolean busy;

    Submit(String label, Runnable action) {
        addClassName("form-submit");
        button = new Button(label, click -> {
            if (!busy) {
                action.run();
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClassName("primary-action");
        progress.addClassName("form-progress");
        progress.getElement().setAttribute("role", "status");
        add(button, progress);
    }

    /** Makes it look like what cannot be taken back. */
    public void warn() {
        button.addClassName("danger-action");
    }

    Button button() {
        return button;
    }

    /** Begins to wait. */
    void begin(String words) {
        busy = true;
        setClassName("busy", true);
        progress.setText(words);
    }

    /** Ends waiting. */
    void end() {
        busy = false;
        setClassName("busy", false);
        progress.setText("");
    }
}
