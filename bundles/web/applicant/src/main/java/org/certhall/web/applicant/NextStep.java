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

/** What follows step one for now: the choices once more, and what it takes to go on. */
final class NextStep extends Section {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final H2 heading;
    private final Summary summary = new Summary();
    private final PriceSummary price;
    private final Paragraph later = new Paragraph();
    private final Anchor login;

    NextStep(Words words, Runnable back) {
        this.words = words;
        addClassNames("section", "card", "next-step");
        heading = new H2(words.get("done.heading"));
        heading.getElement().setAttribute("tabindex", "-1");
        price = new PriceSummary(words.get("price.total"));
        later.addClassName("notice-box");
        login = new Anchor();
        login.setText(words.get("done.login"));
        Div actions = new Div(new Button(words.get("back"), click -> back.run()), login);
        actions.addClassName("actions");
        add(heading, summary, price, later, actions);
    }

    /** A login leads back to these choices. */
    void show(StepOne step, LoginOffer offer) {
        summary.show(step, words);
        step.quote().ifPresent(quote -> price.show(quote, words.locale()));
        boolean known = offer.taken();
        later.setText(words.get(known ? "done.later" : "done.closed"));
        later.setVisible(known || !offer.open());
        login.setVisible(!known && offer.open());
        login.setHref(Address.login(step.wanted()));
    }

    void focusHeading() {
        heading.getElement().callJsFunction("focus");
    }
}
