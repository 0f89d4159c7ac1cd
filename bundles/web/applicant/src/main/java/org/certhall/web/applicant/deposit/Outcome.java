package org.certhall.web.applicant.deposit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.certhall.api.deposit.DepositStanding;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.web.components.Words;

/** What stands before the proof, while the automatic review runs, and after it. */
final class Outcome extends Div {
    private static final long serialVersionUID = 1;
    private final transient Words words;
    private final H2 heading = new H2();
    private final Paragraph text = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final Anchor onward;
    private final String order;

    Outcome(Words words, OrderNumber number) {
        this.words = words;
        addClassName("stack");
        getElement().setAttribute("role", "status");
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", words.get("outcome.checking"));
        this.order = "/orders/" + number.value();
        onward = new Anchor(order);
        onward.addClassName("button-link");
        add(heading, text, progress, onward);
    }

    void show(DepositStanding standing) {
        String key = "outcome."
                + switch (standing.state()) {
                    case SUBMITTED -> "checking";
                    case UNDER_REVIEW -> standing.tries() == 0 ? "spent" : "review";
                    case AWAITING_PAYMENT -> "passed";
                    default -> "other";
                };
        boolean checking = key.endsWith("checking");
        heading.setText(words.get(key));
        text.setText(words.get(key + ".text"));
        progress.setVisible(checking);
        onward.setVisible(!checking);
        boolean passed = key.endsWith("passed");
        onward.setHref(passed ? order + "/payment" : order);
        onward.setText(words.get(passed ? "outcome.pay" : "order"));
    }
}
