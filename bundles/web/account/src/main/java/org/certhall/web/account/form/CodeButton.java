package org.certhall.web.account.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DisabledUpdateMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Sends a code, and counts down in the browser until another one may be asked for (S14). */
public final class CodeButton extends Button {
    private static final long serialVersionUID = 1;
    private static final String OVER = "countdown-over";

    /** Counts by the clock, since a page in the background is woken rarely. */
    private static final String COUNT = """
            clearInterval(this.counting);
            const end = Date.now() + $0 * 1000;
            const tick = () => {
              const left = Math.ceil((end - Date.now()) / 1000);
              $1.textContent = left > 0 ? ` (${left})` : '';
              if (left <= 0) {
                clearInterval(this.counting);
                this.dispatchEvent(new CustomEvent('countdown-over'));
              }
            };
            this.counting = setInterval(tick, 250);
            tick();""";

    private final Span left = new Span();
    private final transient Clock clock;

    public CodeButton(String label, Clock clock, Runnable send) {
        this.clock = clock;
        left.addClassName("tabular");
        Span text = new Span(new Span(label), left);
        getElement().appendChild(text.getElement());
        addClassName("code-button");
        addClickListener(click -> send.run());
        getElement().addEventListener(OVER, over -> setEnabled(true)).setDisabledUpdateMode(DisabledUpdateMode.ALWAYS);
    }

    /** Stays shut until then. */
    public void shutUntil(Instant again) {
        long seconds = Duration.between(clock.instant(), again).plusMillis(999).toSeconds();
        if (seconds > 0) {
            setEnabled(false);
            getElement().executeJs(COUNT, Math.toIntExact(seconds), left.getElement());
        }
    }
}
