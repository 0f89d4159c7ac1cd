package org.certhall.web.applicant.deposit;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.certhall.api.bank.DepositAnswer.Fault;
import org.certhall.api.deposit.DepositException;
import org.certhall.api.deposit.DepositRequest;
import org.certhall.api.deposit.DepositStanding;
import org.certhall.api.deposit.DepositStanding.Line;
import org.certhall.api.deposit.DepositStanding.Stage;
import org.certhall.api.deposit.MyDeposits;
import org.certhall.api.identifier.BankAccount;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderException;
import org.certhall.web.components.Notice;
import org.certhall.web.components.NumberGroups;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** Where the deposit is to go: the organisation's own account at one of the installed banks (S91 to S96). */
final class AccountForm extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient MyDeposits deposits;
    private final transient OrderNumber number;
    private final transient Runnable asked;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final TextField name = new TextField();
    private final BankField bank;
    private final TextField account = new TextField();
    private final Branch branch;
    private final Notice refusal = Notice.warning();
    private final Div fields = new Div();
    private final Button ask;
    private final Button back;
    private transient long version;
    /** The position of the last deposit that the fields have been filled in from. */
    private int known;

    /**
     * @param asked told when a deposit has been asked for
     * @param back leads back to the amount
     */
    AccountForm(Words words, MyDeposits deposits, OrderNumber number, Runnable asked, Runnable skip, Runnable back) {
        this.words = words;
        this.deposits = deposits;
        this.number = number;
        this.asked = asked;
        this.bank = new BankField(words);
        this.branch = new Branch(words);
        this.ask = new Button(words.get("ask"), click -> ask());
        this.back = new Button(words.get("back-to-amount"), click -> back.run());
        addClassName("form-group");
        name.setLabel(words.get("name"));
        name.setReadOnly(true);
        name.setHelperText(words.get("name.help"));
        name.setManualValidation(true);
        name.setWidthFull();
        account.setLabel(words.get("account"));
        account.setPlaceholder(words.get("account.placeholder"));
        account.setManualValidation(true);
        account.setAutocorrect(false);
        account.setMaxLength(60);
        account.getElement().setAttribute("inputmode", "numeric");
        account.setWidthFull();
        NumberGroups.of(account, 4, 4, 4, 4, 4, 4, 4, 4);
        account.addValueChangeListener(typed -> problem(account, ""));
        account.addBlurListener(left -> {
            if (!account.isEmpty()) {
                checkAccount();
            }
        });
        bank.addValueChangeListener(chosen -> {
            problem(bank, "");
            branch.follow(bank.getValue());
        });
        fields.addClassName("form-group");
        fields.add(bank, account, branch);
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        ask.setDisableOnClick(true);
        this.back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Paragraph hint = new Paragraph(words.get("unsupported"));
        hint.addClassNames("muted", "deposit-hint");
        Div actions = new Div(this.back, new Button(words.get("skip"), click -> skip.run()), ask);
        actions.addClassName("actions");
        add(name, fields, hint, refusal, actions);
    }

    void show(DepositStanding standing) {
        version = standing.version();
        name.setValue(standing.organisation());
        bank.offer(deposits.banks(visitor.caller()));
        boolean left = standing.deposits() > 0;
        fields.setVisible(left);
        ask.setVisible(left);
        back.setVisible(standing.paid().isPresent());
        standing.asked().or(standing::last).or(standing::paid).ifPresent(this::fillIn);
    }

    /** Shows the account of the last deposit once, with what the bank had against it. */
    private void fillIn(Line line) {
        int seen = line.stage() == Stage.REFUSED ? -line.position() : line.position();
        if (seen == known) {
            return;
        }
        known = seen;
        bank.choose(line.bankId());
        account.setValue(line.account());
        branch.branch(line.branch());
        problem(name, "");
        if (line.stage() == Stage.REFUSED) {
            line.fault().ifPresent(this::refused);
        }
    }

    private void refused(Fault fault) {
        String sentence = words.get("fault-of-bank." + DepositTexts.key(fault));
        switch (fault) {
            case WRONG_ACCOUNT, CLOSED_ACCOUNT, BLOCKED_ACCOUNT, NOT_CORPORATE -> {
                problem(account, sentence);
                account.focus();
            }
            case OTHER_NAME -> {
                problem(name, sentence);
                account.focus();
            }
            case OTHER -> problem(bank, sentence);
        }
    }

    private void ask() {
        ask.setEnabled(true);
        refusal.show("");
        if (!check()) {
            return;
        }
        try {
            deposits.request(
                    visitor.caller(),
                    number,
                    version,
                    new DepositRequest(bank.getValue().id(), account.getValue(), branch.branch()));
            asked.run();
        } catch (DepositException refused) {
            refused(refused.code());
        } catch (OrderException moved) {
            refusal.show(words.get("refused.moved"));
        }
    }

    private void refused(DepositException.Code code) {
        switch (code) {
            case BANK -> problem(bank, words.get("bank.gone"));
            case ACCOUNT -> checkAccount();
            case BRANCH -> branch.wrong();
            case ACCOUNT_LIMIT -> problem(account, words.get("account.limit"));
            case NONE_LEFT, AMOUNT, OVER -> refusal.show(words.get("refused.moved"));
        }
    }

    /** Says what is missing or wrong at each field, and leads to the first. */
    private boolean check() {
        boolean chosen = bank.getValue() != null;
        problem(bank, chosen ? "" : words.get("bank.missing"));
        boolean right = checkAccount();
        boolean branchRight = branch.check();
        if (!chosen) {
            bank.focus();
        } else if (!right) {
            account.focus();
        } else if (!branchRight) {
            branch.focus();
        }
        return chosen && right && branchRight;
    }

    private boolean checkAccount() {
        String sentence = BankAccount.read(account.getValue())
                .fault()
                .map(fault -> DepositTexts.fault(words, fault, "account.missing"))
                .orElse("");
        problem(account, sentence);
        return sentence.isEmpty();
    }

    void focus() {
        Focusable<?> first = bank.getValue() == null ? bank : account;
        first.focus();
    }

    private static void problem(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(!sentence.isEmpty());
    }
}
