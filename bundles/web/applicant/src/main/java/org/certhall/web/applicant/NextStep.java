package org.certhall.web.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.certhall.web.applicant.selection.StepOne;
import org.certhall.web.components.PriceSummary;
import org.certhall.web.components.Words;

/** What follows step one for a visitor without an account: his choices once more, and what it takes to go on. */
final class NextStep extends Section {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final H2 heading;
    private final Summary summary = new Summary();
    private final PriceSummary price;
    private final Paragraph closed;
    private final Anchor login;

    NextStep(Words words, Runnable back) {
        this.words = words;
        addClassNames("section", "card", "next-step");
        heading = new H2(words.get("done.heading"));
        heading.getElement().setAttribute("tabindex", "-1");
        price = new PriceSummary(words.get("price.total"));
        closed = new Paragraph(words.get("done.closed"));
        closed.addClassName("notice-box");
        login = new Anchor("/" + LoginOffer.ROUTE, words.get("done.login"));
        Div actions = new Div(new Button(words.get("back"), click -> back.run()), login);
        actions.addClassName("actions");
        add(heading, summary, price, closed, actions);
    }

    void show(StepOne step, boolean loginOpen) {
        summary.show(step, words);
        step.quote().ifPresent(quote -> price.show(quote, words.locale()));
        closed.setVisible(!loginOpen);
        login.setVisible(loginOpen);
    }

    void focusHeading() {
        heading.getElement().callJsFunction("focus");
    }
}
