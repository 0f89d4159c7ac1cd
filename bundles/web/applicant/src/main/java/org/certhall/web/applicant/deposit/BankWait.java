package org.certhall.web.applicant.deposit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.certhall.api.deposit.DepositStanding.Line;
import org.certhall.web.components.Words;

/** What the bank is doing while it has not accepted a deposit; the applicant may go another way meanwhile. */
final class BankWait extends Div {
    private static final long serialVersionUID = 1;
    private final transient Words words;
    private final Paragraph said = new Paragraph();
    private final Div actions = new Div();

    BankWait(Words words, Runnable otherAccount, Runnable skip) {
        this.words = words;
        addClassNames("wait-box", "stack");
        getElement().setAttribute("role", "status");
        ProgressBar progress = new ProgressBar();
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", words.get("wait.progress"));
        actions.addClassName("actions");
        actions.add(
                new Button(words.get("skip"), click -> skip.run()),
                new Button(words.get("wait.other"), click -> otherAccount.run()));
        add(said, progress, actions);
    }

    /** @param alone whether nothing else on the page offers a way on */
    void show(Line line, boolean alone) {
        said.setText(words.get("wait." + DepositTexts.key(line.stage()), words.of(line.bank())));
        actions.setVisible(alone);
    }
}
