package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.certhall.api.application.Forecast;
import org.certhall.api.application.Forecast.Reason;
import org.certhall.web.applicant.Background;
import org.certhall.web.components.Words;

/** What the application is to expect once it is handed in (S85); asked anew whenever a paper has been read. */
final class ForecastBox extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient Wizard wizard;
    private final transient Background background;
    private int questions;

    ForecastBox(Words words, Wizard wizard, Background background) {
        this.words = words;
        this.wizard = wizard;
        this.background = background;
        addClassNames("notice-box", "forecast");
        getElement().setAttribute("role", "status");
        wizard.subscribe(this, this::ask);
    }

    private void ask() {
        int question = ++questions;
        if (question == 1) {
            say("forecast.asking");
        }
        background.ask(UI.getCurrent(), Duration.ZERO, wizard.forecast(), answer -> {
            if (question == questions) {
                show(answer);
            }
        });
    }

    private void show(Optional<Forecast> answer) {
        setVisible(answer.isPresent());
        answer.ifPresent(forecast -> {
            if (forecast.forOfficer()) {
                say("forecast.officer");
                // An officer looks at it in any case, so that nobody waits for an authority.
                Stream.of(Reason.values())
                        .filter(reason -> reason != Reason.UNAVAILABLE
                                && forecast.reasons().contains(reason))
                        .map(reason -> new Paragraph(words.get("forecast." + key(reason))))
                        .forEach(this::add);
            } else if (forecast.reasons().isEmpty()) {
                say(forecast.open() ? "forecast.open" : "forecast.clean");
            } else {
                say("forecast.unavailable");
            }
        });
    }

    private void say(String key) {
        removeAll();
        add(new Paragraph(words.get(key)));
    }

    private static String key(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
