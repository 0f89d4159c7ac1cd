package org.certhall.web.applicant.deposit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.certhall.api.deposit.BankChoice;
import org.certhall.api.identifier.CnapsCode;
import org.certhall.web.components.Notice;
import org.certhall.web.components.NumberGroups;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.DepositForm;
import org.certhall.web.portal.api.FragmentSlot;
import org.certhall.web.portal.api.Places;
import org.jspecify.annotations.Nullable;

/** The branch where the bank wants it: by the bank's own form where it brings one, else by the standard field. */
final class Branch extends Div implements DepositForm {
    private static final long serialVersionUID = 1;
    private static final int DIGITS = 12;

    private final transient Words words;
    private final TextField field = new TextField();
    private final Notice problem = Notice.warning();
    private final Div place = new Div();
    private transient @Nullable BankChoice bank;

    Branch(Words words) {
        this.words = words;
        addClassName("form-group");
        field.setLabel(words.get("branch"));
        field.setPlaceholder(words.get("branch.placeholder"));
        field.setHelperText(words.get("branch.help"));
        field.setManualValidation(true);
        field.setMaxLength(2 * DIGITS);
        field.getElement().setAttribute("inputmode", "numeric");
        field.setWidthFull();
        NumberGroups.of(field, 3, 4, 4, 1);
        field.addValueChangeListener(typed -> say(""));
        place.addClassName("form-group");
        add(place, problem);
        setVisible(false);
    }

    /** Shows what the chosen bank wants to know; {@code null} for none. */
    void follow(@Nullable BankChoice chosen) {
        if (chosen != null && chosen.equals(bank)) {
            return;
        }
        bank = chosen;
        say("");
        place.removeAll();
        setVisible(chosen != null);
        if (chosen != null) {
            place.add(new FragmentSlot(
                    Places.DEPOSIT_FORM, chosen.id(), this, chosen.branchWanted() ? () -> (Component) field : null));
        }
    }

    @Override
    public String branch() {
        return field.getValue();
    }

    @Override
    public void branch(String typed) {
        field.setValue(typed);
    }

    /** Says what is wrong, if anything. */
    boolean check() {
        if (bank == null || !bank.branchWanted()) {
            return true;
        }
        String code = bank.code();
        String sentence = CnapsCode.read(field.getValue())
                .fault()
                .map(fault -> DepositTexts.fault(words, fault, standard() ? "branch.missing" : "branch.missing.own"))
                .orElseGet(() -> CnapsCode.read(field.getValue())
                        .identifier()
                        .filter(read -> read.bank().equals(code))
                        .map(read -> "")
                        .orElse(words.get("branch.other-bank")));
        say(sentence);
        return sentence.isEmpty();
    }

    void wrong() {
        if (check()) {
            say(words.get("branch.other-bank"));
        }
    }

    /** Goes to the standard field where it stands, else to the first of the bank's own form. */
    void focus() {
        if (standard()) {
            field.focus();
        } else {
            place.getElement().executeJs("this.querySelector('input, select, textarea')?.focus()");
        }
    }

    private boolean standard() {
        return field.isAttached();
    }

    /** Speaks at the standard field where it stands, else below the bank's own form. */
    private void say(String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(standard() && !sentence.isEmpty());
        problem.show(standard() ? "" : sentence);
    }
}
