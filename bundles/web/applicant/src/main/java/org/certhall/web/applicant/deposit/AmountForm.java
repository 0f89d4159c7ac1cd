package org.certhall.web.applicant.deposit;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.certhall.api.deposit.DepositException;
import org.certhall.api.deposit.DepositStanding;
import org.certhall.api.deposit.DepositStanding.Line;
import org.certhall.api.deposit.MyDeposits;
import org.certhall.api.identifier.BankAccount;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderException;
import org.certhall.api.value.Money;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** The amount that has arrived (S98, S99). */
final class AmountForm extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient MyDeposits deposits;
    private final transient OrderNumber number;
    private final transient Runnable told;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final DescriptionList facts = new DescriptionList();
    private final TextField amount = new TextField();
    private final Button verify;
    private int position;

    /**
     * Where the page's buttons lead.
     *
     * @param told after an amount has been taken
     */
    record Ways(Runnable told, Runnable back, Runnable notReceived, Runnable skip) {}

    AmountForm(Words words, MyDeposits deposits, OrderNumber number, Ways ways) {
        this.words = words;
        this.deposits = deposits;
        this.number = number;
        this.told = ways.told();
        addClassName("form-group");
        facts.addClassName("summary");
        amount.setLabel(words.get("amount"));
        amount.setPlaceholder(words.get("amount.placeholder"));
        amount.setHelperText(words.get("amount.help"));
        amount.setManualValidation(true);
        amount.setMaxLength(12);
        amount.getElement().setAttribute("inputmode", "decimal");
        amount.setAutocomplete(Autocomplete.OFF);
        amount.setWidthFull();
        amount.addValueChangeListener(typed -> problem(""));
        verify = new Button(words.get("verify"), click -> verify());
        verify.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        verify.setDisableOnClick(true);
        amount.addKeyDownListener(Key.ENTER, pressed -> verify());
        Button skip = new Button(words.get("skip"), click -> ways.skip().run());
        Button notReceived = new Button(
                words.get("not-received"), click -> ways.notReceived().run());
        notReceived.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        skip.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div actions = new Div(
                notReceived,
                skip,
                new Button(words.get("back"), click -> ways.back().run()),
                verify);
        actions.addClassName("actions");
        add(new Paragraph(words.get("amount.rule")), facts, amount, actions);
    }

    void show(DepositStanding standing, Line line) {
        if (line.position() != position) {
            position = line.position();
            amount.clear();
            facts.removeAll();
            fact("name", standing.organisation());
            fact("bank", words.of(line.bank()));
            fact(
                    "account",
                    BankAccount.read(line.account())
                            .identifier()
                            .map(BankAccount::masked)
                            .orElse(""));
        }
    }

    private void fact(String label, String value) {
        facts.add(new DescriptionList.Term(words.get(label)), new DescriptionList.Description(value));
    }

    private void verify() {
        verify.setEnabled(true);
        Optional<Money> typed = AmountText.read(amount.getValue());
        if (typed.isEmpty()) {
            problem(words.get(amount.isEmpty() ? "amount.missing" : "amount.range"));
            amount.focus();
            return;
        }
        try {
            boolean right = deposits.verify(visitor.caller(), number, position, typed.get());
            told.run();
            if (!right) {
                problem(words.get("amount.wrong"));
                amount.focus();
            }
        } catch (DepositException over) {
            problem(words.get("amount.over"));
        } catch (OrderException moved) {
            told.run();
            problem(words.get("refused.moved"));
        }
    }

    void focus() {
        amount.focus();
    }

    private void problem(String sentence) {
        amount.setErrorMessage(sentence);
        amount.setInvalid(!sentence.isEmpty());
    }
}
