package org.certhall.web.applicant.deposit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.certhall.api.deposit.DepositStanding;
import org.certhall.api.deposit.DepositStanding.Line;
import org.certhall.api.deposit.DepositStanding.Stage;
import org.certhall.api.deposit.MyDeposits;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderException;
import org.certhall.api.order.OrderState;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Notice;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** The proof by deposit of one order, wherever it stands: the account, the wait for the bank, the amount, the outcome. */
final class DepositPage extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient MyDeposits deposits;
    private final transient OrderNumber number;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final Paragraph lead = new Paragraph();
    private final Notice told = Notice.information();
    private final Notice refusal = Notice.warning();
    private final Remaining remaining;
    private final BankWait wait;
    private final AccountForm account;
    private final AmountForm amount;
    private final Outcome outcome;
    private final Section card = new Section();
    private final Div found = new Div();
    private final Div unknown;
    /** Whether the account is shown although an amount could be told 上一步. */
    private boolean again;
    /** Whether that is because nothing has arrived. */
    private boolean missing;

    /** Whether the proof has been open on this page; its outcome is then said here. */
    private boolean proving;

    private int paidPosition;
    private int askedPosition;

    DepositPage(Words words, MyDeposits deposits, OrderNumber number) {
        this.words = words;
        this.deposits = deposits;
        this.number = number;
        remaining = new Remaining(words);
        wait = new BankWait(words, this::backToAccount, this::skip);
        account = new AccountForm(words, deposits, number, this::asked, this::skip, this::backToAmount);
        amount = new AmountForm(
                words,
                deposits,
                number,
                new AmountForm.Ways(this::show, this::backToAccount, this::notReceived, this::skip));
        outcome = new Outcome(words, number);
        unknown = unknown(words);
        unknown.removeClassName("page");
        compose();
        LiveSubscription.bind(this, changed -> deposits.subscribe(visitor.caller(), changed), this::show);
    }

    /** Makes what stands where there is no order of that number for the visitor. */
    static Div unknown(Words words) {
        Div page = new Div(
                new EmptyState(words.get("unknown"), words.get("unknown.advice")),
                new Anchor("/orders", words.get("orders")));
        page.addClassNames("page", "stack");
        return page;
    }

    private void compose() {
        addClassNames("page", "deposit-page");
        lead.addClassNames("page-lead", "tabular");
        Div head = new Div(new Div(new H1(words.get("title")), lead));
        head.addClassName("page-head");
        card.addClassNames("card", "form-group");
        card.getElement().setAttribute("aria-label", words.get("title"));
        card.add(remaining, wait, account, amount, outcome, refusal);
        found.addClassName("stack");
        found.add(head, told, card, new Anchor("/orders/" + number.value(), words.get("order")));
        add(found, unknown);
    }

    private void show() {
        Optional<DepositStanding> standing = deposits.standing(visitor.caller(), number);
        found.setVisible(standing.isPresent());
        unknown.setVisible(standing.isEmpty());
        standing.ifPresent(this::show);
    }

    private void show(DepositStanding standing) {
        boolean checking = standing.state() == OrderState.SUBMITTED;
        boolean open = standing.state() == OrderState.AWAITING_DEPOSIT || standing.state() == OrderState.DEPOSIT_SENT;
        if (!checking && !open && !proving) {
            leave();
            return;
        }
        proving = proving || open;
        follow(standing);
        lead.setText(words.get("lead", number.grouped()));
        boolean asked = open && standing.asked().isPresent();
        boolean tellable = open && standing.paid().isPresent() && !again;
        boolean accountShown = open && !tellable && (again || !asked);
        remaining.setVisible(open);
        wait.setVisible(asked);
        account.setVisible(accountShown);
        amount.setVisible(tellable);
        outcome.setVisible(!open);
        if (open) {
            remaining.show(standing);
            standing.asked().ifPresent(line -> wait.show(line, !tellable && !accountShown));
            account.show(standing);
            standing.paid().ifPresent(line -> amount.show(standing, line));
            told.show(accountShown ? news(standing) : "");
        } else {
            told.show("");
            outcome.show(standing);
        }
    }

    /** Goes to the order, which says what there is to say. */
    private void leave() {
        UI ui = UI.getCurrent();
        ui.access(() -> ui.navigate("orders/" + number.value()));
    }

    /** Leaves what the visitor looked at once the bank has done something. */
    private void follow(DepositStanding standing) {
        int paid = standing.paid().map(Line::position).orElse(0);
        int asked = standing.asked().map(Line::position).orElse(0);
        if (paid != paidPosition || asked > askedPosition) {
            again = false;
        }
        paidPosition = paid;
        askedPosition = asked;
    }

    /** Says why the account is shown once more. */
    private String news(DepositStanding standing) {
        if (standing.paid().isPresent()) {
            return words.get(
                    standing.deposits() == 0 ? "again.none" : missing ? "missing" : "again", standing.deposits());
        }
        Optional<Line> ended =
                standing.last().filter(line -> line.stage() == Stage.RETURNED || line.stage() == Stage.EXPIRED);
        if (standing.deposits() == 0 && standing.asked().isEmpty()) {
            return words.get("none-left");
        }
        return ended.map(line -> words.get(
                        "ended." + DepositTexts.key(line.stage()),
                        line.fault()
                                .map(fault -> words.get("fault-of-bank." + DepositTexts.key(fault)))
                                .orElse("")))
                .orElse("");
    }

    private void asked() {
        again = false;
        show();
    }

    private void backToAccount() {
        showAccount(false);
    }

    private void notReceived() {
        showAccount(true);
    }

    private void showAccount(boolean nothingArrived) {
        again = true;
        missing = nothingArrived;
        show();
        account.focus();
    }

    private void backToAmount() {
        again = false;
        show();
        amount.focus();
    }

    private void skip() {
        try {
            deposits.skip(visitor.caller(), number);
            refusal.show("");
        } catch (OrderException refused) {
            refusal.show(words.get("refused.moved"));
        }
        show();
    }
}
