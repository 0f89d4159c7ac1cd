package org.certhall.web.applicant.deposit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.certhall.api.deposit.DepositStanding;
import org.certhall.api.deposit.DepositStanding.Line;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;

/** How many tries, deposits and hours are left, always in sight. */
final class Remaining extends Div {
    private static final long serialVersionUID = 1;

    /** Counts down on the page itself, by how long is left rather than by what the visitor's clock says. */
    private static final String COUNT_DOWN = """
            clearInterval(this.ticking);
            const end = performance.now() + $0;
            const two = number => String(number).padStart(2, '0');
            const show = () => {
              const seconds = Math.max(0, Math.floor((end - performance.now()) / 1000));
              this.textContent =
                `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
              if (!this.isConnected) {
                clearInterval(this.ticking);
              }
            };
            show();
            this.ticking = setInterval(show, 1000);""";

    private final transient Words words;
    private final transient Clock clock = Clock.systemUTC();
    private final Span tries = new Span();
    private final Span deposits = new Span();
    private final Span until = new Span();
    private final Span countdown = new Span();
    private transient Optional<Instant> shown = Optional.empty();

    Remaining(Words words) {
        this.words = words;
        addClassNames("row", "deposit-remaining", "tabular");
        countdown.getElement().setAttribute("role", "timer").setAttribute("aria-label", words.get("remaining.time"));
        countdown.addClassName("deposit-countdown");
        add(tries, deposits, until, countdown);
    }

    void show(DepositStanding standing) {
        tries.setText(words.get("remaining.tries", standing.tries()));
        deposits.setText(words.get("remaining.deposits", standing.deposits()));
        Optional<Instant> end = standing.paid().flatMap(Line::until);
        until.setVisible(end.isPresent());
        countdown.setVisible(end.isPresent());
        if (!end.equals(shown)) {
            shown = end;
            end.ifPresent(moment -> {
                until.setText(words.get("remaining.until", HallTime.minute(moment)));
                long left = Duration.between(clock.instant(), moment).toMillis();
                countdown.getElement().executeJs(COUNT_DOWN, (double) left);
            });
        }
    }
}
