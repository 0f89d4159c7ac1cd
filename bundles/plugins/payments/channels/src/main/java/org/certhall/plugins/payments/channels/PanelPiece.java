package org.certhall.plugins.payments.channels;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.certhall.api.value.Money;
import org.certhall.web.portal.api.Texts;

/** Pieces that the panels of channels have in common. */
public final class PanelPiece {
    static final Texts TEXTS = new Texts(PanelPiece.class);

    /** Counts by the clock, since a page in the background is woken rarely. */
    private static final String COUNT = """
            clearInterval(this.counting);
            const end = Date.now() + $0 * 1000;
            const tick = () => {
              const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
              const part = number => String(number).padStart(2, '0');
              const hours = left >= 3600 ? `${Math.floor(left / 3600)}:` : '';
              this.textContent = left > 0
                ? $1.replace('#', `${hours}${part(Math.floor(left / 60) % 60)}:${part(left % 60)}`) : $2;
              if (left === 0) {
                clearInterval(this.counting);
              }
            };
            this.counting = setInterval(tick, 250);
            tick();""";

    private PanelPiece() {}

    /** Makes a panel's root; it carries the panels' style sheet, which so leaves the page together with it. */
    public static Div root(String channel) {
        Div root = new Div();
        root.addClassNames("payment-panel", "payment-panel-" + channel);
        root.getElement()
                .appendChild(new Element("link")
                        .setAttribute("rel", "stylesheet")
                        .setAttribute("href", "/payment/panel.css"));
        return root;
    }

    /** Writes the amount, large. */
    public static Paragraph amount(Money money) {
        Paragraph amount = new Paragraph(money.display());
        amount.addClassNames("payment-amount", "tabular");
        return amount;
    }

    /** Makes a clock that counts down in the browser until nobody can pay any more. */
    public static Span timeLeft(Instant expires, Clock clock, Locale locale) {
        Span left = new Span();
        left.addClassNames("payment-time", "tabular");
        left.getElement().setAttribute("role", "timer");
        long seconds = Math.max(0, Duration.between(clock.instant(), expires).toSeconds());
        left.addAttachListener(attached -> left.getElement()
                .executeJs(
                        COUNT,
                        Math.toIntExact(Math.min(seconds, Integer.MAX_VALUE)),
                        TEXTS.get(locale, "time-left"),
                        TEXTS.get(locale, "time-over")));
        return left;
    }
}
